/**
 * Turns the picture `shown` into the picture `next` of another version of the same map. Nodes and edges that both
 * have (by `data-id`) stay the same elements, so that they glide to their new places and keep the focus.
 */
export function patch(shown: SVGSVGElement, next: SVGSVGElement): void {
  shown.setAttribute('aria-label', next.getAttribute('aria-label') ?? '');
  for (const layer of ['groups', 'edges', 'nodes']) {
    const old = shown.querySelector(`.${layer}`);
    const fresh = next.querySelector(`.${layer}`);
    if (old && fresh) patchLayer(old, fresh);
  }
  const titles = next.querySelector('.group-titles');
  if (titles) shown.querySelector('.group-titles')?.replaceWith(document.importNode(titles, true));
}

function patchLayer(old: Element, fresh: Element): void {
  const known = new Map<string, Element>();
  for (const child of old.children) known.set(child.getAttribute('data-id') ?? '', child);
  let at = old.firstElementChild;
  for (const child of fresh.children) {
    const id = child.getAttribute('data-id') ?? '';
    const same = known.get(id);
    known.delete(id);
    if (same === undefined) {
      old.insertBefore(document.importNode(child, true), at);
      continue;
    }
    update(same, child);
    if (same === at) at = at.nextElementSibling;
    else old.insertBefore(same, at);
  }
  for (const gone of known.values()) gone.remove();
}

function update(element: Element, fresh: Element): void {
  for (const { name, value } of fresh.attributes) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  if (element.innerHTML !== fresh.innerHTML) element.replaceChildren(...[...fresh.childNodes].map((child) => document.importNode(child, true)));
}
