/** A framework of arguments and attacks alone (Dung 1995). */
export interface AttackList {
  /** The names of the arguments, each once. */
  readonly names: readonly string[];
  /** Attacker and target as indexes of `names`, each pair once. */
  readonly attacks: readonly (readonly [number, number])[];
}
