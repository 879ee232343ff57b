// What the reader of PDFs asks for while it is loaded, and needs only to draw.
const world = globalThis as Record<string, unknown>;
world['DOMMatrix'] ??= class {};
world['Path2D'] ??= class {};
world['ImageData'] ??= class {};
