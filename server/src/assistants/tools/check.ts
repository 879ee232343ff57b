import type { Diagnostic } from 'vscode-languageserver-types';
import * as z from 'zod/mini';
import { nameIn, openMap, type Desk, type OpenMap } from '../desk.js';
import { fixesFor } from '../fixes.js';
import { firstSentence } from '../map-index.js';
import { ruleNamed } from '../rule-named.js';
import { subject } from '../subject.js';
import { described, tool } from '../tool.js';

const severities = ['error', 'warning', 'information', 'hint'] as const;

/** Tells what is wrong with a map. */
export const check = tool({
  name: 'check',
  title: 'Check an argument map',
  description: 'Finds what is wrong with an argument map: broken syntax, claims without support or source, unanswered objections, '
    + 'quotations that are not in their source. Call it after every change to a map, until it has no errors or warnings.',
  arguments: {
    ...subject,
    rule: described(z.optional(z.string()), 'List only the findings of this rule.'),
    severity: described(z._default(z.enum(severities), 'information'), 'The lowest severity to list.'),
    limit: described(z._default(z.int().check(z.minimum(1), z.maximum(500)), 12), 'How many findings to list; all are counted.'),
  },
  async run({ path, text, rule, severity, limit }, desk) {
    if (rule !== undefined) ruleNamed(rule);
    const map = await openMap(desk, { path, text });
    const found = await findingsOf(map, desk);
    const wanted = found.filter((each) => (rule === undefined || each.code === rule) && each.severity <= severities.indexOf(severity) + 1);
    if (found.length === 0) return `${map.name}: nothing to report. Next: \`evaluate\` says which theses stand, \`find_gaps\` what a critical reader would ask for.`;
    const lines = [`${map.name}: ${counted(found)}.`];
    if (wanted.length === 0) lines.push('There are no findings of that rule or severity.');
    const told = new Set<string>();
    for (const finding of wanted.slice(0, limit)) {
      const isFirst = !told.has(finding.code);
      told.add(finding.code);
      lines.push(`- line ${finding.line}: ${finding.kind} ${finding.code}: ${isFirst ? finding.message : firstSentence(finding.message)}${finding.where}`);
      const fixes = isFirst ? await finding.fixes() : [];
      if (fixes.length > 0) lines.push(`  apply_fix can: ${fixes.map((title, index) => `${index + 1} ${title}`).join('; ')}`);
    }
    const rest = wanted.slice(limit);
    if (rest.length > 0) lines.push(`… and ${rest.length} more: ${byRule(rest)}.`);
    lines.push(nextStep(found));
    return lines.join('\n');
  },
});

/** A finding as a tool tells of it. */
interface Finding {
  readonly code: string;
  readonly severity: number;
  readonly kind: string;
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
  /** ` (in other.arg)` for one in another file of the map. */
  readonly where: string;
  /** The titles of what would mend it. */
  readonly fixes: () => Promise<readonly string[]>;
}

/** The findings in all files of the map, the gravest first, else in the order of the text. */
async function findingsOf(map: OpenMap, desk: Desk): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const uri of map.service.workspace.filesOf(map.uri)) {
    const isOwn = uri === map.uri;
    const diagnostics = isOwn ? map.service.findings.diagnostics(uri) : await map.service.findings.check(uri);
    for (const diagnostic of diagnostics) {
      found.push({
        code: String(diagnostic.code), severity: diagnostic.severity ?? 1, kind: severities[(diagnostic.severity ?? 1) - 1]!,
        line: diagnostic.range.start.line + 1, message: messageOf(diagnostic),
        where: isOwn ? '' : ` (in ${nameIn(desk, uri)})`,
        fixes: async () => (isOwn ? (await fixesFor(map, diagnostic)).map(({ title }) => title) : []),
      });
    }
  }
  return found.sort((a, b) => a.severity - b.severity);
}

function messageOf({ message }: Diagnostic): string {
  return (typeof message === 'string' ? message : String(message)).replace(/\s+/g, ' ');
}

function counted(found: readonly Finding[]): string {
  return severities.flatMap((kind) => {
    const count = found.filter((each) => each.kind === kind).length;
    if (count === 0) return [];
    const plural = kind === 'information' ? 'notes' : `${kind}s`;
    return `${count} ${count === 1 ? plural.slice(0, -1) : plural}`;
  }).join(', ');
}

function byRule(found: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { code } of found) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => `${count} ${code}`).join(', ');
}

function nextStep(found: readonly Finding[]): string {
  const [first] = found;
  return first!.severity === 1
    ? 'Next: fix the errors first; findings below a line that is not read as intended are often caused by it.'
    : 'Next: `apply_fix` with `line` and `rule`, or edit the text and check again; `explain_rule` says why a rule matters.';
}
