import type { Line, Name, Sketch, Standard, Undercut } from './sketch.js';

type Verdict = 'accepted' | 'rejected' | 'unproven' | 'open';
type Value = 'accepted' | 'out' | 'open';

/** What the definitions of docs/verdicts.md say of a node. */
interface Node {
  premises: string[];
  undercutters: string[];
  pros: { readonly node: string; readonly weight: number }[];
  cons: { readonly node: string; readonly weight: number }[];
  rivals: string[];
  hasGround: boolean;
  groundWeight: number;
  standard: Standard;
  accrues: boolean;
}

/** The verdicts of a sketch, from the words of docs/verdicts.md and nothing else; as simple as can be, and slow. */
export function judge(sketch: Sketch): ReadonlyMap<Name, Verdict> {
  const nodes = nodesOf(sketch);
  const values = new Map<string, Value>([...nodes.keys()].map((key) => [key, 'open']));
  for (let isDone = false; !isDone;) {
    const decided = [...nodes.keys()].flatMap((key): readonly (readonly [string, Value])[] => {
      const value = values.get(key) === 'open' ? valueOf(nodes, values, key) : 'open';
      return value === 'open' ? [] : [[key, value]];
    });
    for (const [key, value] of decided) values.set(key, value);
    isDone = decided.length === 0;
  }
  const rejected = new Set<string>();
  for (let before = -1; before < rejected.size;) {
    before = rejected.size;
    for (const [key, node] of nodes) if (values.get(key) === 'out' && isRejected(node, values, rejected)) rejected.add(key);
  }
  const named = [...sketch.claims.keys(), ...sketch.arguments.keys()];
  return new Map(named.map((name) => {
    const value = values.get(name)!;
    return [name, value === 'out' ? (rejected.has(name) ? 'rejected' : 'unproven') : value];
  }));
}

type Values = ReadonlyMap<string, Value>;
type Nodes = ReadonlyMap<string, Node>;

function sides({ pros, cons, hasGround, groundWeight, accrues }: Node, values: Values) {
  const weigh = (weights: readonly number[]) => (accrues ? 1 - weights.reduce((rest, weight) => rest * (1 - weight), 1) : Math.max(0, ...weights));
  const of = (links: Node['pros'], wanted: (value: Value) => boolean) => links.filter(({ node }) => wanted(values.get(node)!)).map(({ weight }) => weight);
  const [isAccepted, isLeft] = [(value: Value) => value === 'accepted', (value: Value) => value !== 'out'];
  const ground = hasGround ? [groundWeight] : [];
  return {
    for: weigh([...of(pros, isAccepted), ...ground]), leftFor: weigh([...of(pros, isLeft), ...ground]),
    against: weigh(of(cons, isAccepted)), leftAgainst: weigh(of(cons, isLeft)),
  };
}

/** Whether one weight prevails over the other; a little more counts as the same, as sums of decimals are not exact. */
function prevails(standard: Standard, one: number, other: number): boolean {
  const little = 1e-9;
  if (standard === 'dialectical-validity') return one > 0 && other === 0;
  if (one <= other + little) return false;
  if (standard === 'preponderance') return true;
  return one - other > 0.5 + little && (standard === 'clear' || other < 0.3 - little);
}

/** The case of a node, its rivals left aside. */
function caseOf(node: Node, values: Values): Value {
  const all = (keys: readonly string[], wanted: Value) => keys.every((key) => values.get(key) === wanted);
  const some = (keys: readonly string[], wanted: Value) => keys.some((key) => values.get(key) === wanted);
  const [pros, cons] = [node.pros, node.cons].map((links) => links.map((link) => link.node)) as [string[], string[]];
  const holds = all(node.premises, 'accepted') && all(node.undercutters, 'out');
  if (some(node.premises, 'out') || some(node.undercutters, 'accepted')) return 'out';
  if (node.standard === 'dialectical-validity') {
    if ((!node.hasGround && all(pros, 'out')) || (some(cons, 'accepted') && all(pros, 'out'))) return 'out';
    return holds && (node.hasGround || some(pros, 'accepted')) && all(cons, 'out') ? 'accepted' : 'open';
  }
  const weights = sides(node, values);
  const isUnopposed = node.hasGround && !some(cons, 'accepted');
  if (!isUnopposed && !prevails(node.standard, weights.leftFor, weights.against)) return 'out';
  const stands = prevails(node.standard, weights.for, weights.leftAgainst) || (node.hasGround && all(cons, 'out'));
  return holds && stands ? 'accepted' : 'open';
}

function valueOf(nodes: Nodes, values: Values, key: string): Value {
  const node = nodes.get(key)!;
  const own = caseOf(node, values);
  if (own === 'out' || node.rivals.length === 0) return own;
  if (node.rivals.some((rival) => values.get(rival) === 'accepted')) return 'out';
  if (node.standard === 'dialectical-validity') return node.rivals.every((rival) => values.get(rival) === 'out') ? own : 'open';
  let beatsAll = true;
  for (const key2 of node.rivals) {
    const rival = nodes.get(key2)!;
    const third = rival.rivals.filter((each) => each !== key).map((each) => values.get(each));
    const [ours, its] = [sides(node, values), sides(rival, values)];
    if (caseOf(rival, values) === 'out' || third.includes('accepted') || prevails(node.standard, ours.for, its.leftFor)) continue;
    beatsAll = false;
    const isSettled = caseOf(rival, values) === 'accepted' && third.every((each) => each === 'out');
    if (isSettled && !prevails(node.standard, ours.leftFor, its.for)) return 'out';
  }
  return beatsAll ? own : 'open';
}

function isRejected(node: Node, values: Values, rejected: ReadonlySet<string>): boolean {
  const isAccepted = (key: string) => values.get(key) === 'accepted';
  if (node.premises.some((key) => rejected.has(key)) || node.undercutters.some(isAccepted) || node.rivals.some(isAccepted)) return true;
  if (!node.cons.some((con) => isAccepted(con.node))) return false;
  if (node.standard === 'dialectical-validity') return true;
  const { against, leftFor } = sides(node, values);
  return leftFor === 0 || prevails(node.standard, against, leftFor);
}

/** How each construct of the language is read. */
function nodesOf({ burden, standard, accrue, claims, arguments: all, lines, undercuts }: Sketch): Nodes {
  const items = new Map([...claims, ...all]);
  const nodes = new Map<string, Node>([...items].map(([name, item]) => [name, {
    premises: [...item.premises], undercutters: [], pros: [], cons: [], rivals: [], hasGround: false, groundWeight: 0,
    standard: item.standard ?? standard, accrues: item.accrue ?? accrue,
  }]));
  const step = (key: string, premise: Name) => {
    const { pros, cons, rivals } = { pros: [], cons: [], rivals: [] };
    nodes.set(key, { premises: [premise], undercutters: [], pros, cons, rivals, hasGround: true, groundWeight: 0, standard: 'dialectical-validity', accrues: false });
    return nodes.get(key)!;
  };
  /** What undercuts one thing, equal ones as one: by the thing and where it comes from, what undercuts that. */
  const written = new Map<string, Map<Name, Undercut[]>>();
  const note = (thing: string, { from, undercuts: below }: Undercut) => {
    const bySource = written.get(thing) ?? new Map<Name, Undercut[]>();
    written.set(thing, bySource.set(from, [...bySource.get(from) ?? [], ...from.startsWith('<') ? [] : below]));
    lift({ from, undercuts: below });
  };
  /** Below a line with an argument, an undercut is one of the argument. */
  const lift = ({ from, undercuts: below }: Undercut) => {
    for (const each of below) {
      if (from.startsWith('<')) note(from, each);
      else lift(each);
    }
  };
  for (const { at, from } of undercuts) {
    const isPremise = [...all.values()].some(({ premises }) => premises.includes(at));
    note(at.startsWith('<') ? at : `${isPremise ? 'arguments from' : 'steps to'} ${at}`, { from, undercuts: [] });
  }
  const key = ({ sigil, from, to }: Line) => `${from} ${sigil} ${to}`;
  for (const line of lines) for (const each of line.undercuts) note(line.from.startsWith('<') ? line.from : key(line), each);
  const cut = (thing: string, target = thing) => {
    for (const [from, below] of written.get(thing) ?? []) {
      const own = `${from} _ ${thing}`;
      if (!nodes.has(own)) {
        step(own, from);
        for (const each of below) note(own, each);
        cut(own);
      }
      nodes.get(target)!.undercutters.push(own);
    }
  };
  const relations = new Map<string, { readonly line: Line; weight: number }>();
  for (const line of lines.filter(({ sigil }) => sigil !== '><')) {
    const weight = line.weight ?? items.get(line.from)!.weight ?? 0.6;
    const known = relations.get(key(line));
    if (known) known.weight = Math.max(known.weight, weight);
    else relations.set(key(line), { line, weight });
  }
  for (const [own, { line: { sigil, from, to }, weight }] of relations) {
    if (weight === 0) continue;
    step(own, from);
    nodes.get(to)![sigil === '+' ? 'pros' : 'cons'].push({ node: own, weight });
    cut(own);
    if (sigil === '+') cut(`steps to ${to}`, own);
  }
  for (const [name, { premises }] of all) {
    cut(name);
    for (const premise of premises) cut(`arguments from ${premise}`, name);
  }
  const stands = ({ isAssumption, isCited, isThesis }: { isAssumption: boolean; isCited: boolean; isThesis: boolean }) =>
    isAssumption || (isCited && burden !== 'assumption' && !isThesis);
  for (const [name, item] of items) {
    const node = nodes.get(name)!;
    node.hasGround = stands(item) || item.premises.length > 0 || (burden === 'none' && node.pros.length === 0);
    node.groundWeight = item.weight ?? (stands(item) ? 0.6 : 0);
  }
  const isOnlyStated = (name: Name) => nodes.get(name)!.pros.length === 0 && !stands(items.get(name)!) && items.get(name)!.weight === undefined;
  for (const { from, to } of lines.filter(({ sigil }) => sigil === '><')) {
    for (const [one, other] of [[from, to], [to, from]] as const) {
      const { rivals } = nodes.get(one)!;
      if (!rivals.includes(other) && !(isOnlyStated(other) && !isOnlyStated(one))) rivals.push(other);
    }
  }
  return nodes;
}
