import type { Rule } from '../rule.js';
import { argumentAsPremise } from './argument-as-premise.js';
import { binaryText } from './binary-text.js';
import { circularSupport } from './circular-support.js';
import { conflictingWordings } from './conflicting-wordings.js';
import { emptyRelation } from './empty-relation.js';
import { includeNotRead } from './include-not-read.js';
import { inconsistentIndentation } from './inconsistent-indentation.js';
import { invalidConfiguration } from './invalid-configuration.js';
import { invalidValue } from './invalid-value.js';
import { invalidYaml } from './invalid-yaml.js';
import { missingConclusion } from './missing-conclusion.js';
import { missingInference } from './missing-inference.js';
import { missingPremise } from './missing-premise.js';
import { missingText } from './missing-text.js';
import { openQuestion } from './open-question.js';
import { premiseWithoutParent } from './premise-without-parent.js';
import { questionWithoutParent } from './question-without-parent.js';
import { relationWithoutParent } from './relation-without-parent.js';
import { textAfterTitle } from './text-after-title.js';
import { unansweredCounterpoint } from './unanswered-counterpoint.js';
import { uncitedPremise } from './uncited-premise.js';
import { uncitedSource } from './uncited-source.js';
import { unclosedComment } from './unclosed-comment.js';
import { unclosedData } from './unclosed-data.js';
import { unclosedFrontMatter } from './unclosed-front-matter.js';
import { unclosedInclude } from './unclosed-include.js';
import { unclosedInference } from './unclosed-inference.js';
import { undefinedArgument } from './undefined-argument.js';
import { undefinedClaim } from './undefined-claim.js';
import { unknownSource } from './unknown-source.js';
import { unsupportedClaim } from './unsupported-claim.js';
import { unsupportedThesis } from './unsupported-thesis.js';
import { unusedSuppression } from './unused-suppression.js';

/** Every rule, in the order of the index of their pages: by category, the weightier first. */
export const rules: readonly Rule[] = [
  unsupportedThesis,
  unsupportedClaim,
  uncitedPremise,
  unansweredCounterpoint,
  openQuestion,
  circularSupport,
  missingConclusion,
  missingInference,
  missingPremise,
  argumentAsPremise,
  undefinedClaim,
  undefinedArgument,
  missingText,
  conflictingWordings,
  unknownSource,
  uncitedSource,
  relationWithoutParent,
  premiseWithoutParent,
  questionWithoutParent,
  textAfterTitle,
  unclosedComment,
  unclosedData,
  unclosedFrontMatter,
  unclosedInclude,
  unclosedInference,
  includeNotRead,
  binaryText,
  invalidYaml,
  invalidValue,
  inconsistentIndentation,
  emptyRelation,
  invalidConfiguration,
  unusedSuppression,
];
