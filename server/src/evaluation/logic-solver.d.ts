/** The part of logic-solver that encoding.ts uses. */
declare module 'logic-solver' {
  export interface Formula {
    readonly type: string;
  }
  /** The number of a variable, negative for its negation, or a formula. */
  export type Term = number | Formula;
  export interface Solution {
    evaluate(term: Term): boolean;
  }
  class Solver {
    /** The number of the variable with this name; made if there is none. */
    getVarNum(name: string): number;
    require(...terms: readonly Term[]): void;
    solve(): Solution | null;
    solveAssuming(term: Term): Solution | null;
  }
  const Logic: {
    readonly Solver: typeof Solver;
    or(...terms: readonly Term[]): Formula;
    and(...terms: readonly Term[]): Formula;
    /** Runs `body` without the checks of arguments. */
    disablingAssertions<T>(body: () => T): T;
  };
  export default Logic;
}
