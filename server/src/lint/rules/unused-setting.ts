import { argdownSettings } from '../../model/known-settings.js';
import type { Rule } from '../rule.js';

/** One finding for all of them: such front matter comes from a document that was written for Argdown. */
export const unusedSetting: Rule = {
  code: 'unused-setting',
  title: 'The front matter has Argdown settings that have no effect',
  category: 'form',
  severity: 'information',
  scope: 'block',
  concerns: ({ frontMatter }) => frontMatter !== undefined,
  *check({ frontMatter }) {
    if (frontMatter === undefined) return;
    const unused = [...argdownSettings].flatMap(([above, known]) => {
      const keys = frontMatter.keysOf(...above === '' ? [] : [above]);
      return known.flatMap((key) => {
        const place = keys.get(key);
        return place === undefined ? [] : [{ name: above === '' ? key : `${above}.${key}`, place }];
      });
    }).sort((a, b) => a.place.range.start - b.place.range.start);
    const [first, ...others] = unused;
    if (first === undefined) return;
    const names = unused.map(({ name }) => `\`${name}\``).join(', ');
    yield {
      place: first.place,
      message: `Argmark does not use these settings of Argdown: ${names}. You can keep them for Argdown.`,
      related: others.map(({ name, place }) => ({ message: `\`${name}\` is not used either.`, place })),
    };
  },
};
