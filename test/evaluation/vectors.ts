import { attackFramework } from '../../server/src/evaluation/framework.js';

/** A framework of attacks in the notation `a>b b>c`; `arguments` in the order of their first appearance. */
export function readAttacks(text: string) {
  const names: string[] = [];
  const indexOf = (name: string) => {
    if (!names.includes(name)) names.push(name);
    return names.indexOf(name);
  };
  const attacks = text.split(' ').map((attack) => attack.split('>').map(indexOf) as [number, number]);
  return { names, framework: attackFramework(names.length, attacks) };
}

/** Extensions as `{a,b} {c}`, sorted. */
export function show(extensions: readonly (readonly string[])[]): string {
  return extensions.map((each) => `{${each.toSorted().join(',')}}`).sort().join(' ');
}
