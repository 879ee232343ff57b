/** A framework does not fit into the solver. */
export class TooLarge extends Error {}
