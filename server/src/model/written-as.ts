import { relationKinds, writtenTypes, type MapRelationType, type RelationType } from './relations.js';
import { relationSigils } from '../syntax/sigils.js';

/** The kind of the line that a relation is written as. In strict mode it may be read as another. */
export function writtenAs(type: MapRelationType): RelationType {
  return writtenTypes.find((written) => written === type) ?? writtenTypes.find((written) => relationKinds[written].strict === type)!;
}

/** Finds the kind of a relation by its name, as files of ours have it. */
export function relationNamed(name: string): MapRelationType | undefined {
  return Object.hasOwn(relationKinds, name) ? name as MapRelationType : undefined;
}

/** The sigil that relates a line of this kind to the line above. */
export function sigilOf(type: RelationType): string {
  return relationSigils[type].up;
}
