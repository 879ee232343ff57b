import type { Tool } from '../tool.js';
import { applyFix } from './apply-fix.js';
import { check } from './check.js';
import { coverage } from './coverage.js';
import { editMap } from './edit-map.js';
import { evaluate } from './evaluate.js';
import { explainRule } from './explain-rule.js';
import { findGaps } from './find-gaps.js';
import { findQuote } from './find-quote.js';
import { readMap } from './read-map.js';
import { readSource } from './read-source.js';

/** All tools, in the order in which they are listed. */
export const tools: readonly Tool[] = [
  check, readMap, evaluate, findGaps, findQuote, readSource, coverage, explainRule, applyFix, editMap,
];
