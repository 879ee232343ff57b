import { didYouMean } from '../did-you-mean.js';
import type { Rule } from '../rule.js';

export const undefinedArgument: Rule = {
  code: 'undefined-argument',
  title: 'An argument is referred to but has neither gist nor premises',
  category: 'names',
  severity: 'warning',
  *check({ map }) {
    const isDefined = (each: { texts: readonly string[]; premises: readonly string[]; steps: readonly unknown[] }) =>
      each.texts.length > 0 || each.premises.length > 0 || each.steps.length > 0;
    const defined = [...map.arguments.values()].flatMap((each) => (each.title !== undefined && isDefined(each) ? [each.title] : []));
    const message = (title: string) => `Nothing says how <${title}> argues.${didYouMean(title, defined, (each) => `<${each}>`)} `
      + `Otherwise sketch it: \`<${title}>: …\`, or write its premises.`;
    for (const argument of map.arguments.values()) {
      if (argument.title === undefined || isDefined(argument) || argument.uses.some(({ mode }) => mode === 'definition')) continue;
      const [first, ...others] = argument.uses;
      yield {
        node: argument.id,
        place: first!.name!,
        message: message(argument.title),
        related: others.map(({ name }) => ({ message: `<${argument.title}> stands here as well.`, place: name! })),
      };
    }
    for (const { of, title, name } of map.unresolvedMentions) {
      if (of === 'argument') yield { place: name!, message: message(title) };
    }
  },
};
