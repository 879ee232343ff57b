import { printable, printableJson } from '../../base/printable.js';
import type { EvaluationReport } from '../../service.js';

/** Returns an evaluation for people. */
export function evaluationHuman(report: EvaluationReport, seconds: number): string {
  return linesOf(report, seconds).map((line) => `${printable(line)}\n`).join('');
}

function linesOf(report: EvaluationReport, seconds: number): readonly string[] {
  switch (report.kind) {
    case 'verdicts':
      return report.verdicts.map(({ name, status, because }) =>
        `${status.padEnd(8)}  ${name.shown}${because === '' ? '' : `: ${because}`}`);
    case 'strengths': {
      const lines = report.strengths.map(({ name, strength }) => `${strength?.toFixed(2) ?? 'none'}  ${name.shown}`);
      if (report.strengths.some(({ strength }) => strength === undefined)) {
        lines.push('', 'Some have no strength: they depend on a circle that does not converge.');
      }
      if (report.leavesOutSupport) lines.push('', `The ${report.semantics} semantics knows only attacks: support is ignored.`);
      return lines;
    }
    case 'positions': return positionLines(report, seconds);
  }
}

type Positions = Extract<EvaluationReport, { kind: 'positions' }>;

function positionLines({ positions, semantics, ended, decided }: Positions, seconds: number): readonly string[] {
  const count = `${positions.length} ${semantics} ${positions.length === 1 ? 'position' : 'positions'}`;
  const lines = [ended === 'all' ? count : `${count} found; ${notComputed[ended](seconds)}`];
  const shown = (names: readonly Name[]) => names.filter((name) => !decided.has(name)).map((name) => name.shown);
  const sure = positions[0]?.filter(({ name, status }) => decided.has(name) && status === 'accepted').length ?? 0;
  const byVerdicts = sure === 0 ? [] : [`the ${sure} that the verdicts accept`];
  if (positions.length > 1) {
    const [every, some] = [shown(acceptedIn(positions, 'every')), shown(acceptedIn(positions, 'some'))];
    lines.push(`accepted in every one of them: ${[...byVerdicts, ...every].join(', ') || 'nothing'}`,
      `accepted in some of them: ${some.filter((name) => !every.includes(name)).join(', ') || 'nothing more'}`);
  } else if (positions.length === 1) lines.push(...byVerdicts.map((each) => `accepted: ${each}`));
  positions.forEach((position, index) => {
    const parts = (['accepted', 'rejected', 'unproven', 'open'] as const).flatMap((wanted) => {
      const names = shown(position.filter(({ status }) => status === wanted).map(({ name }) => name));
      return names.length === 0 ? [] : [`   ${wanted.padEnd(8)}  ${names.join(', ')}`];
    });
    lines.push('', `${index + 1}:${parts.length > 0 ? '' : sure > 0 ? ' nothing more' : ' nothing'}`, ...parts);
  });
  return lines;
}

type Name = Positions['positions'][number][number]['name'];

/** What ended a search, in JSON. */
const endings = { 'all': 'complete', 'stopped': 'time', 'too-large': 'memory' } as const;

const notComputed = {
  'stopped': (seconds: number) => `whether there are others was not computed within ${seconds} s`,
  'too-large': () => 'whether there are others was not computed: the framework is too large for the memory of the solver',
};

/** An evaluation as docs/schema/evaluation.schema.json describes it. */
export function evaluationJson(report: EvaluationReport): string {
  return `${printableJson({ version: 2, semantics: report.semantics, ...partsOf(report) })}\n`;
}

function partsOf(report: EvaluationReport): object {
  const record = <T>(entries: readonly (readonly [string, T])[]) => {
    // A title may be `__proto__`.
    const values = Object.create(null) as Record<string, T>;
    for (const [key, value] of entries) values[key] = value;
    return values;
  };
  switch (report.kind) {
    case 'verdicts':
      return {
        verdicts: record(report.verdicts.map(({ name, status }) => [name.key, status])),
        extensions: [report.verdicts.filter(({ status }) => status === 'accepted').map(({ name }) => name.key)],
      };
    case 'positions':
      return {
        extensions: report.positions.map((position) => position.filter(({ status }) => status === 'accepted').map(({ name }) => name.key)),
        finished: report.ended === 'all',
        ended: endings[report.ended],
        credulous: acceptedIn(report.positions, 'some').map(({ key }) => key),
        sceptical: acceptedIn(report.positions, 'every').map(({ key }) => key),
      };
    case 'strengths':
      return {
        strengths: record(report.strengths.flatMap(({ name, strength }) => (strength === undefined ? [] : [[name.key, strength] as const]))),
        undetermined: report.strengths.filter(({ strength }) => strength === undefined).map(({ name }) => name.key),
      };
  }
}

/** What some or every position accepts; nothing where there is none. */
function acceptedIn(positions: Positions['positions'], howMany: 'some' | 'every'): readonly Name[] {
  const [first] = positions;
  if (first === undefined) return [];
  const isAccepted = (at: number) => (position: typeof first) => position[at]!.status === 'accepted';
  return first.flatMap(({ name }, at) =>
    ((howMany === 'some' ? positions.some(isAccepted(at)) : positions.every(isAccepted(at))) ? [name] : []));
}
