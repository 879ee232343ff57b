// Counts the preferred positions of a random framework, a thousand at most, with Argmark or with clingo: `node` this
// SUBJECT WHO COUNT SHAPE, where SUBJECT is the bundle of subject.ts. Prints how many there are and how many milliseconds of
// processor time the search took. A process of its own, because neither search can be interrupted from without.
const most = 1000;

async function main([bundle, who, count, shape]) {
  const subject = require(bundle);
  const size = Number(count);
  const attacks = shape === 'random' ? subject.randomAttacks(size, 3 / size, subject.randomNumbers(11))
    : subject.sparseFrameworks(size, subject.randomNumbers(5)).get(shape);
  const search = who === 'clingo' ? await clingoFor(size, attacks) : () => subject.firstPreferred(size, attacks, most);
  const before = process.cpuUsage();
  const found = await search();
  const { user, system } = process.cpuUsage(before);
  // clingo says on a line before that it has been initialised.
  process.stdout.write(`\n${found} ${(user + system) / 1000}`);
}

/** Preferred extensions are the complete ones that are largest by inclusion: clingo's domain heuristic finds those. */
async function clingoFor(count, attacks) {
  const clingo = await require('clingo-wasm').init();
  const facts = `arg(0..${count - 1}). ${attacks.map(([from, to]) => `att(${from}, ${to}).`).join(' ')}`;
  const program = `
    {in(X)} :- arg(X).
    attacked(X) :- att(Y, X), in(Y).
    :- in(X), in(Y), att(X, Y).
    :- in(X), att(Y, X), not attacked(Y).
    #heuristic in(X) : arg(X). [1, true]
    #show in/1.`;
  return () => {
    const result = clingo(facts + program, most, ['--heuristic=Domain', '--enum-mode=domRec']);
    if (result.Result === 'ERROR') throw new Error(result.Error);
    return result.Call[0].Witnesses.length;
  };
}

void main(process.argv.slice(2));
