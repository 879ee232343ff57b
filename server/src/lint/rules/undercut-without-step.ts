import { cutsNoStep } from '../../evaluation/steps.js';
import type { ArgumentMap, Id, Place, Relation } from '../../model/model.js';
import { incoming, nameOf, nodeOf, outgoing } from '../../model/query.js';
import { isAimedAtStep } from '../../model/relations.js';
import type { Block, Element } from '../../syntax/nodes.js';
import { lastOf } from '../../syntax/subtree.js';
import { insert, remove } from '../../edit/edits.js';
import { childIndent, elementOf, endOf, indentOf, lineBreak, reindent } from '../../edit/lines.js';
import type { Fix, Rule } from '../rule.js';
import { targetOf } from '../target.js';

/** What is undercut is a step. The usual slip is an undercut beside the line whose step it should cut instead of below it. */
export const undercutWithoutStep: Rule = {
  code: 'undercut-without-step',
  title: 'An undercut cuts no step',
  category: 'structure',
  severity: 'warning',
  scope: 'node',
  reach: 'own',
  concerns: ({ kind }, entry) => kind === 'claim' && entry.incoming.some(isAimedAtStep),
  *check(node, { map }) {
    const name = nameOf(node);
    for (const undercut of incoming(map, node.id)) {
      if (!cutsNoStep(map, undercut)) continue;
      yield {
        node: node.id,
        place: undercut.place,
        message: `This undercut cuts nothing, because ${name} takes no step here and nothing leads to it. `
          + `Indent it below the line whose step it should cut, or make it an attack if it speaks against ${name} itself.`,
      };
    }
  },
  *fix({ place, node: id }, { map }) {
    const line = elementOf(place);
    if (line.kind !== 'relation') return;
    if (line.direction === 'up') {
      for (const step of stepsNear(map, id!, place, line).slice(0, mostOffered)) yield moveBelow(map, place.block, line, step);
    }
    const { start, end } = place.range;
    const attack = place.block.text.slice(start, end).replace('_', '-');
    yield { title: `Attack ${nameOf(nodeOf(map, id!)!)} instead`, edits: [{ place, newText: attack }] };
  },
};

const mostOffered = 3;

/**
 * The steps to and from a claim that an undercut may be meant for: those written beside its line, the nearest above first,
 * then those that the claim takes elsewhere.
 */
function stepsNear(map: ArgumentMap, claim: Id, undercut: Place, line: Element): readonly Relation[] {
  const isBeside = ({ place: { block, range } }: Relation) =>
    block === undercut.block && elementOf({ block, range }).parent === line.parent;
  const steps = [...incoming(map, claim), ...outgoing(map, claim)].filter((step) => isCutFromBelow(map, step));
  const distance = ({ place: { range } }: Relation) =>
    (range.start < undercut.range.start ? undercut.range.start - range.start : undercut.block.text.length + range.start);
  const beside = steps.filter(isBeside).sort((one, other) => distance(one) - distance(other));
  return [...beside, ...steps.filter((step) => step.from === claim && !isBeside(step))];
}

/** Whether an undercut below the line of a relation cuts the step that it is. Below one that leads to an argument it cuts that argument. */
function isCutFromBelow(map: ArgumentMap, relation: Relation): boolean {
  const { derived, to, place } = relation;
  if (isAimedAtStep(relation) || derived) return false;
  const line = elementOf(place);
  return line.kind === 'relation' && (line.direction === 'up' || map.claims.has(to));
}

/** Moves the line of the undercut, with all that is below it, below the line of the step. */
function moveBelow(map: ArgumentMap, block: Block, line: Element, step: Relation): Fix {
  const title = `Cut ${targetOf(map, { ...step, undercuts: step })} instead`;
  const above = elementOf(step.place);
  const [from, to] = [indentOf(block, line), childIndent(step.place.block, above)];
  const { start } = line;
  const end = lastOf(block, line).end;
  const lines = reindent(block.text.slice(start, end), from, to);
  const place = { block, range: { start, end } };
  const last = lastOf(step.place.block, above);
  if (step.place.block === block && last.end === start) return { title, edits: [{ place, newText: lines }] };
  const at = endOf(step.place.block, last);
  const added = insert(step.place.block, at, lineBreak(step.place.block) + lines.trimEnd());
  return { title, edits: [remove(place), added] };
}
