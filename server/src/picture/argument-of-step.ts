import type { Id } from '../model/model.js';

/** The argument that a node of the picture is an inference within; `undefined`: it is no such step. */
export function argumentOfStep({ id, kind }: { readonly id: Id; readonly kind: string }): Id | undefined {
  return kind === 'step' ? id.slice(0, id.lastIndexOf('/')) : undefined;
}
