import { components } from '../../base/cycles.js';
import { Role } from '../../evaluation/framework.js';
import { frameworkOf } from '../../evaluation/from-model.js';
import { listOf } from '../../evaluation/names.js';
import { nodeOfSubject } from '../../evaluation/subjects.js';
import { nameOf, nodeOf } from '../../model/query.js';
import { placeOfKey } from '../evaluation-keys.js';
import { pointAt } from '../point.js';
import type { MapRule } from '../rule.js';

/** What rests on a claim is no further reason for it, however reasons are added up. */
export const accrualInCircle: MapRule = {
  code: 'accrual-in-circle',
  title: 'A reason that accrues rests on what it supports',
  category: 'structure',
  severity: 'warning',
  scope: 'map',
  *find(map, { settings }) {
    // What accrues is rare, and the rest costs as much as an evaluation.
    if (!settings.accrue && !map.nodes.some(({ node }) => node.data['accrue'] === true)) return;
    const framework = frameworkOf(map, settings);
    const { terms, starts, inputs, roles, subjects } = framework;
    const inputsAt = (node: number, isWanted: (role: Role) => boolean) => {
      const found: number[] = [];
      for (let at = starts[node]!; at < starts[node + 1]!; at++) if (isWanted(roles[at]!)) found.push(inputs[at]!);
      return found;
    };
    const edges = terms.map((_, node) => inputsAt(node, (role) => role !== Role.Rival).map((to) => ({ to })));
    const componentOf = new Uint32Array(terms.length);
    components(edges).forEach((nodes, index) => { for (const node of nodes) componentOf[node] = index; });
    for (let node = 0; node < terms.length; node++) {
      if (terms[node]!.accrues !== true || terms[node]!.standard === 'dialectical-validity') continue;
      const circular = inputsAt(node, (role) => role === Role.Pro || role === Role.Con).filter((each) => componentOf[each] === componentOf[node]);
      if (circular.length === 0) continue;
      const idOf = (each: number) => nodeOfSubject(subjects[each]!).id;
      yield { ids: [idOf(node), ...new Set(circular.map(idOf))] };
    }
  },
  report({ ids: [id, ...circular] }, map) {
    const node = nodeOf(map, id!)!;
    const names = listOf(circular, (each) => nameOf(nodeOf(map, each)!));
    return {
      node: id!,
      place: node.data['accrue'] === true ? placeOfKey(map, id!, 'accrue') : pointAt(node),
      message: `Reasons weigh together for ${nameOf(node)}, but ${names} ${circular.length === 1 ? 'depends' : 'depend'} on ${nameOf(node)} itself, `
        + 'so it adds nothing. Break the circle.',
    };
  },
};
