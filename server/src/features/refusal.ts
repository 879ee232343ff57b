/** Why something that was asked for is not done: what is in the way, and what to do, in sentences for a person. */
export interface Refusal {
  readonly refused: string;
}
