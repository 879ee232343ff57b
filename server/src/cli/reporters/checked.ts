import type { Diagnostic } from 'vscode-languageserver-types';
import { printable } from '../../base/printable.js';
import type { ReportedQuotation } from '../../service.js';
import type { Failure, Input } from '../files.js';

/** A file with what was found in it, by position. */
export interface Checked extends Pick<Input, 'path' | 'uri' | 'text'> {
  readonly diagnostics: readonly Diagnostic[];
  /** They are in the order of the text; empty where nobody asked for them. */
  readonly quotations: readonly ReportedQuotation[];
}

/** What a check came to. */
export interface Report {
  readonly files: readonly Checked[];
  /** What could not be read or written. */
  readonly failures: readonly Failure[];
  /** What had nothing to check beside what had; that is no failure. */
  readonly notes: readonly Failure[];
  /** How many findings were repaired; they are none any more. */
  readonly fixed: number;
}

const names = ['error', 'warning', 'information', 'hint'] as const;

/** Returns the severity's name; LSP counts from 1. */
export function severityName({ severity }: Diagnostic): (typeof names)[number] {
  return names[(severity ?? 1) - 1]!;
}

/** Returns the message as plain text, which the protocol calls only one of its forms, with nothing unprintable in it. */
export function messageOf({ message }: Diagnostic): string {
  return printable(typeof message === 'string' ? message : message.value);
}
