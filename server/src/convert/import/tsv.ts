export { fits, read } from './csv.js';
