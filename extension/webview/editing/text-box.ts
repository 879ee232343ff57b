import type { EditWords } from './edit-words.js';
import { element } from '../panels/furniture.js';

export interface Asked {
  /** What the text is for. */
  readonly label: string;
  readonly text: string;
  /** What has been written instead and could not be taken, and why. */
  readonly refused?: { readonly text: string; readonly reason: string };
  /** What may be written. */
  readonly placeholder: string;
  /** One line; otherwise Shift+Enter begins another one. */
  readonly isLine: boolean;
  readonly done: (text: string) => void;
}

export interface TextBox {
  readonly root: HTMLElement;
  readonly isOpen: boolean;
  /**
   * Opens below a stretch of the page; `closed` is called however it ends, before `done`. A box in which something has been
   * written stays instead, for its writer to end.
   */
  open(asked: Asked, at: { readonly x: number; readonly y: number; readonly width: number }, closed: () => void): void;
  close(): void;
}

/** Creates a box in the page to write a title or a text in: Enter takes it, Escape cancels. */
export function createTextBox(words: EditWords): TextBox {
  const root = element('form', 'text-box');
  root.hidden = true;
  const label = element('label');
  const asks = element('span');
  const field = element('textarea');
  field.rows = 1;
  field.spellcheck = true;
  label.append(asks, field);
  const reason = element('div', 'reason');
  reason.setAttribute('role', 'alert');
  const help = element('div', 'help');
  root.append(label, reason, help);
  let asked: Asked | undefined;
  let ended: (() => void) | undefined;

  const fitHeight = () => {
    field.style.height = 'auto';
    field.style.height = `${Math.min(240, field.scrollHeight + 2)}px`;
  };
  const close = () => {
    if (root.hidden) return;
    // What is hidden keeps the keys until the next frame.
    field.blur();
    root.hidden = true;
    const tell = ended;
    ended = asked = undefined;
    tell?.();
  };
  const take = () => {
    const [text, done, before] = [field.value, asked?.done, asked?.text];
    close();
    if (text !== before) done?.(text);
  };
  field.addEventListener('input', () => {
    // What is pasted may have line ends.
    if (asked?.isLine === true && /[\r\n]/.test(field.value)) field.value = field.value.replace(/\s*[\r\n]+\s*/g, ' ');
    fitHeight();
  });
  root.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && !event.isComposing && (!event.shiftKey || asked?.isLine === true)) take();
    else return;
    event.preventDefault();
  });
  root.addEventListener('submit', (event) => event.preventDefault());

  return {
    root,
    get isOpen() {
      return !root.hidden;
    },
    open(next, { x, y, width }, closed) {
      if (asked !== undefined && field.value !== asked.text) {
        field.focus();
        return;
      }
      close();
      asked = next;
      ended = closed;
      asks.textContent = next.label;
      field.value = next.refused?.text ?? next.text;
      reason.textContent = next.refused?.reason ?? '';
      field.placeholder = next.placeholder;
      help.textContent = words[next.isLine ? 'line keys' : 'box keys'];
      root.hidden = false;
      root.style.width = `${Math.max(300, Math.min(520, width))}px`;
      fitHeight();
      const { clientWidth, clientHeight } = document.documentElement;
      const box = root.getBoundingClientRect();
      root.style.left = `${Math.max(4, Math.min(x, clientWidth - box.width - 4))}px`;
      root.style.top = `${Math.max(4, Math.min(y, clientHeight - box.height - 4))}px`;
      field.focus();
      if (next.refused === undefined) field.select();
    },
    close,
  };
}
