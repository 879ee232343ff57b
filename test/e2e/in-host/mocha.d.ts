/** The build of mocha that needs no Node. */
declare module 'mocha/mocha.js' {
  import Mocha from 'mocha';

  export default Mocha;
}
