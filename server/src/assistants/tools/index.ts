import type { Tool } from '../tool.js';
import { applyFix } from './apply-fix.js';
import { check } from './check.js';
import { editMap } from './edit-map.js';
import { evaluate } from './evaluate.js';
import { explainRule } from './explain-rule.js';
import { findGaps } from './find-gaps.js';
import { readMap } from './read-map.js';

/** All tools, in the order in which they are listed. */
export const tools: readonly Tool[] = [check, readMap, evaluate, findGaps, explainRule, applyFix, editMap];
