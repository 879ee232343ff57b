import { hasTag, nameOf, premiseOf } from '../../model/query.js';
import { pointAt } from '../point.js';
import type { Rule } from '../rule.js';
import { namesSource } from '../names-source.js';
import { isExempt, isSupported } from '../standing.js';
import { supportFixes } from '../standing-fixes.js';

/** A source of the argument as a whole stands for all of its premises. */
export const uncitedPremise: Rule = {
  code: 'uncited-premise',
  title: 'A premise has neither support nor source',
  category: 'support',
  severity: 'information',
  scope: 'node',
  reach: 'neighbours',
  concerns: ({ kind }, entry) => kind === 'claim' && entry.premiseOf.length > 0,
  *check(node, { map }) {
    if (node.texts.length === 0) return;
    if (namesSource(node) || isExempt(node) || hasTag(node, 'thesis')) return;
    const argument = premiseOf(map, node.id).find((each) => !namesSource(each));
    if (argument === undefined || isSupported(map, node)) return;
    const conclusion = argument.conclusion === undefined ? undefined : map.claims.get(argument.conclusion);
    const what = argument.title !== undefined ? nameOf(argument)
      : conclusion ? `the argument for ${nameOf(conclusion)}` : 'an argument';
    yield {
      node: node.id,
      place: pointAt(node),
      message: `The premise ${nameOf(node)} has neither support nor source, and ${what} is no stronger than it. `
        + 'Cite a source (`[@key]`), support it (`+ …` below it), or mark it `#assumption` or `#undeveloped`.',
    };
  },
  fix: supportFixes,
};
