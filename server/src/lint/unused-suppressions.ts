import { didYouMean, suggester, type Suggester } from './did-you-mean.js';
import type { Rule, Severity, Violation } from './rule.js';
import { directiveVerbs, type Suppressions, type UnusedDirective } from './suppressions.js';

/** What to say of the comments that have suppressed nothing. Of rules that are off by `severityOf` nobody knows. */
export function unusedSuppressions(
  suppressed: Suppressions, rules: readonly Rule[], severityOf: (rule: Rule) => Severity,
): readonly Violation[] {
  const byCode = new Map(rules.map((rule) => [rule.code, rule]));
  const similar = suggester(() => byCode.keys());
  return suppressed.unused().flatMap((unused) => {
    const rule = unused.kind === 'unknown' || unused.code === undefined ? undefined : byCode.get(unused.code);
    // What a setting has switched off may well be found where it is on.
    return rule && severityOf(rule) === 'off' ? [] : [{ place: unused.place, tags: ['unnecessary'], message: messageFor(unused, byCode, similar) }];
  });
}

function messageFor(unused: UnusedDirective, byCode: ReadonlyMap<string, Rule>, similar: Suggester): string {
  if (unused.kind === 'unknown') {
    const comments = directiveVerbs.map((verb) => `argmark-${verb}`);
    const quoted = (comment: string) => `\`${comment}\``;
    const meant = suggester(() => comments, { farthest: 2 })(unused.written);
    return `There is no comment ${quoted(unused.written)}, so this one has no effect.${didYouMean(meant, quoted) || ` There are ${comments.map(quoted).join(', ')}.`}`;
  }
  const { kind, code } = unused;
  if (code !== undefined && !byCode.has(code)) {
    return `There is no rule \`${code}\`, so nothing is ${kind === 'enable' ? 'enabled' : 'suppressed'}.`
      + `${didYouMean(similar(code), (each) => `\`${each}\``)} Write a reason after a colon.`;
  }
  if (kind === 'enable') {
    const what = code === undefined ? 'Nothing' : `\`${code}\``;
    return `${what} is ${code === undefined ? '' : 'not '}disabled here by \`argmark-disable\`, so there is nothing to enable. `
      + 'Remove the comment.';
  }
  return code === undefined ? 'There is no finding for this comment to suppress. Remove it.'
    : `There is no finding of \`${code}\` for this comment to suppress. Remove the code, or the comment.`;
}
