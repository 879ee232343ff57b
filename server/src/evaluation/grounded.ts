import { Role, type Framework, type Status } from './framework.js';
import { Progress } from './progress.js';
import { statusesOf, undecided, type Values } from './values.js';

/**
 * Computes the grounded interpretation: what each node comes out as in the least fixed point of the conditions, starting with
 * all open. Linear in the framework (where weights are compared, they are sorted first).
 */
export function grounded(framework: Framework): readonly Status[] {
  return statusesOf(framework, groundedValues(framework));
}

/**
 * The values of the grounded interpretation. Nodes are decided one after the other by a work list; a decision is looked
 * at once for each condition that depends on it. Only what is weighed against rivals waits until the list is empty: it
 * depends on what its rivals depend on, and would be looked at again for each of these.
 */
export function groundedValues(framework: Framework): Values {
  const { roles, weights, terms } = framework;
  const size = terms.length;
  const values = new Uint8Array(size);
  const progress = new Progress(framework, values);
  const uses = usesOf(framework);
  const decided = new Uint32Array(size);
  let count = 0;
  let changed = new Set<number>();
  const decide = (node: number) => {
    if (values[node] !== undecided) return;
    const value = progress.valueOf(node);
    if (value === undecided) return;
    values[node] = value;
    decided[count++] = node;
  };
  for (let node = 0; node < size; node++) decide(node);
  // `decided` grows while it is walked.
  for (let at = 0; at < count || changed.size > 0; at++) {
    if (at === count) {
      const waiting = weighedAgainst(framework, changed, uses);
      changed = new Set();
      for (const node of waiting) decide(node);
      if (at === count) break;
    }
    const node = decided[at]!;
    for (let next = uses.starts[node]!; next < uses.starts[node + 1]!; next++) {
      const input = uses.inputs[next]!;
      const dependent = uses.nodeOf[input]!;
      progress.note(dependent, roles[input]!, values[node]!, weights[input]!);
      decide(dependent);
      if (progress.isInIssue(dependent)) changed.add(dependent);
    }
  }
  return values;
}

/** The uses of nodes: for each node, the inputs of others that it is, by their index in the framework. */
interface Uses {
  readonly starts: Uint32Array;
  readonly inputs: Uint32Array;
  /** The node that each input is of. */
  readonly nodeOf: Uint32Array;
}

function usesOf({ terms, inputs, starts: inputStarts }: Framework): Uses {
  const starts = new Uint32Array(terms.length + 1);
  for (const node of inputs) starts[node + 1]!++;
  for (let node = 0; node < terms.length; node++) starts[node + 1]! += starts[node]!;
  const next = starts.slice();
  const uses = new Uint32Array(inputs.length);
  const nodeOf = new Uint32Array(inputs.length);
  for (let node = 0; node < terms.length; node++) {
    for (let input = inputStarts[node]!; input < inputStarts[node + 1]!; input++) {
      uses[next[inputs[input]!]!++] = input;
      nodeOf[input] = node;
    }
  }
  return { starts, inputs: uses, nodeOf };
}

/** The nodes that are weighed against what has changed, which are weighed themselves. */
function weighedAgainst({ terms, roles }: Framework, changed: ReadonlySet<number>, uses: Uses): ReadonlySet<number> {
  const found = new Set<number>();
  const add = (rival: number) => {
    for (let next = uses.starts[rival]!; next < uses.starts[rival + 1]!; next++) {
      const input = uses.inputs[next]!;
      const node = uses.nodeOf[input]!;
      if (roles[input] === Role.Rival) found.add(node);
      else if (terms[node]!.isGate === true) add(node);
    }
  };
  for (const node of changed) {
    found.add(node);
    add(node);
  }
  return found;
}
