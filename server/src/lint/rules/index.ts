import type { Rule } from '../rule.js';
import { accrualInCircle } from './accrual-in-circle.js';
import { accrualWithoutStandard } from './accrual-without-standard.js';
import { argumentAsPremise } from './argument-as-premise.js';
import { binaryText } from './binary-text.js';
import { boldTitle } from './bold-title.js';
import { brokenCitation } from './broken-citation.js';
import { brokenInclude } from './broken-include.js';
import { brokenTitle } from './broken-title.js';
import { circularPreferences } from './circular-preferences.js';
import { circularSupport } from './circular-support.js';
import { citationWithoutKey } from './citation-without-key.js';
import { claimAndArgumentShareTitle } from './claim-and-argument-share-title.js';
import { conflictingSources } from './conflicting-sources.js';
import { conflictingWordings } from './conflicting-wordings.js';
import { confusableTitles } from './confusable-titles.js';
import { consequenceNotAccepted } from './consequence-not-accepted.js';
import { contradictoryAssumptions } from './contradictory-assumptions.js';
import { decimalComma } from './decimal-comma.js';
import { duplicateRelation } from './duplicate-relation.js';
import { emptyRelation } from './empty-relation.js';
import { headingLevelSkipped } from './heading-level-skipped.js';
import { hiddenCharacter } from './hidden-character.js';
import { includeCycle } from './include-cycle.js';
import { includeMissing } from './include-missing.js';
import { includeUnreadable } from './include-unreadable.js';
import { inconsistentIndentation } from './inconsistent-indentation.js';
import { inferenceUsesUnknownPremise } from './inference-uses-unknown-premise.js';
import { invalidConfiguration } from './invalid-configuration.js';
import { invalidValue } from './invalid-value.js';
import { invalidYaml } from './invalid-yaml.js';
import { labelAsClaim } from './label-as-claim.js';
import { lineInHeading } from './line-in-heading.js';
import { listInText } from './list-in-text.js';
import { markdownFence } from './markdown-fence.js';
import { markdownFrontMatter } from './markdown-front-matter.js';
import { mergeConflict } from './merge-conflict.js';
import { misplacedFrontMatter } from './misplaced-front-matter.js';
import { missingConclusion } from './missing-conclusion.js';
import { missingInference } from './missing-inference.js';
import { missingPremise } from './missing-premise.js';
import { missingText } from './missing-text.js';
import { missingWeight } from './missing-weight.js';
import { openQuestion } from './open-question.js';
import { premiseOutOfOrder } from './premise-out-of-order.js';
import { premiseWithoutParent } from './premise-without-parent.js';
import { questionWithoutParent } from './question-without-parent.js';
import { quotationDiffers } from './quotation-differs.js';
import { quotationNotFound } from './quotation-not-found.js';
import { quotationNotOnThatPage } from './quotation-not-on-that-page.js';
import { relationWithoutParent } from './relation-without-parent.js';
import { selfAttack } from './self-attack.js';
import { selfSupport } from './self-support.js';
import { skippedNumber } from './skipped-number.js';
import { sourceFileMissing } from './source-file-missing.js';
import { sourceUnreadable } from './source-unreadable.js';
import { strictModeInconsistency } from './strict-mode-inconsistency.js';
import { supportsAndAttacks } from './supports-and-attacks.js';
import { tabAndSpaceMix } from './tab-and-space-mix.js';
import { textAfterTitle } from './text-after-title.js';
import { thesisNotAccepted } from './thesis-not-accepted.js';
import { titleInText } from './title-in-text.js';
import { titleWithoutBrackets } from './title-without-brackets.js';
import { tooManyHyphens } from './too-many-hyphens.js';
import { shortQuotation } from './short-quotation.js';
import { trailingWhitespace } from './trailing-whitespace.js';
import { twoReconstructions } from './two-reconstructions.js';
import { unansweredCounterpoint } from './unanswered-counterpoint.js';
import { unansweredCriticalQuestion } from './unanswered-critical-question.js';
import { uncitedPremise } from './uncited-premise.js';
import { uncitedSource } from './uncited-source.js';
import { unclosedComment } from './unclosed-comment.js';
import { unclosedData } from './unclosed-data.js';
import { unclosedFrontMatter } from './unclosed-front-matter.js';
import { unclosedInclude } from './unclosed-include.js';
import { unclosedInference } from './unclosed-inference.js';
import { undefinedArgument } from './undefined-argument.js';
import { undefinedClaim } from './undefined-claim.js';
import { undercutWithoutStep } from './undercut-without-step.js';
import { undevelopedButSupported } from './undeveloped-but-supported.js';
import { unknownDataKey } from './unknown-data-key.js';
import { unknownPreference } from './unknown-preference.js';
import { unknownScheme } from './unknown-scheme.js';
import { unknownSelection } from './unknown-selection.js';
import { unknownSigil } from './unknown-sigil.js';
import { unknownSource } from './unknown-source.js';
import { unknownTag } from './unknown-tag.js';
import { unsupportedClaim } from './unsupported-claim.js';
import { unsupportedThesis } from './unsupported-thesis.js';
import { unusedClaim } from './unused-claim.js';
import { unusedPremise } from './unused-premise.js';
import { unusedSetting } from './unused-setting.js';
import { unusedSuppression } from './unused-suppression.js';
import { verdictMismatch } from './verdict-mismatch.js';
import { weightOfZero } from './weight-of-zero.js';

/** Every rule, in the order of the index of their pages: by category, the weightier first. */
export const rules: readonly Rule[] = [
  verdictMismatch,
  unsupportedThesis,
  thesisNotAccepted,
  unsupportedClaim,
  uncitedPremise,
  unansweredCounterpoint,
  openQuestion,
  unansweredCriticalQuestion,
  undevelopedButSupported,
  unusedClaim,
  circularSupport,
  selfSupport,
  selfAttack,
  supportsAndAttacks,
  contradictoryAssumptions,
  strictModeInconsistency,
  undercutWithoutStep,
  consequenceNotAccepted,
  circularPreferences,
  accrualInCircle,
  accrualWithoutStandard,
  missingWeight,
  weightOfZero,
  duplicateRelation,
  missingConclusion,
  missingInference,
  missingPremise,
  argumentAsPremise,
  inferenceUsesUnknownPremise,
  unusedPremise,
  premiseOutOfOrder,
  skippedNumber,
  twoReconstructions,
  unknownScheme,
  undefinedClaim,
  undefinedArgument,
  missingText,
  conflictingWordings,
  titleWithoutBrackets,
  titleInText,
  labelAsClaim,
  confusableTitles,
  claimAndArgumentShareTitle,
  unknownTag,
  unknownDataKey,
  quotationNotFound,
  quotationDiffers,
  quotationNotOnThatPage,
  shortQuotation,
  unknownPreference,
  unknownSelection,
  unknownSource,
  citationWithoutKey,
  brokenCitation,
  uncitedSource,
  conflictingSources,
  sourceFileMissing,
  sourceUnreadable,
  unknownSigil,
  brokenTitle,
  hiddenCharacter,
  boldTitle,
  relationWithoutParent,
  premiseWithoutParent,
  questionWithoutParent,
  textAfterTitle,
  lineInHeading,
  listInText,
  unclosedComment,
  unclosedData,
  unclosedFrontMatter,
  unclosedInclude,
  brokenInclude,
  unclosedInference,
  tooManyHyphens,
  markdownFrontMatter,
  markdownFence,
  misplacedFrontMatter,
  mergeConflict,
  binaryText,
  invalidYaml,
  decimalComma,
  invalidValue,
  includeMissing,
  includeUnreadable,
  includeCycle,
  inconsistentIndentation,
  tabAndSpaceMix,
  emptyRelation,
  headingLevelSkipped,
  trailingWhitespace,
  invalidConfiguration,
  unusedSetting,
  unusedSuppression,
];

const byCode = new Map(rules.map((rule) => [rule.code, rule]));

/** Returns the rule of that code. Throws for a code without one: a problem must not be lost. */
export function ruleOf(code: string): Rule {
  const rule = byCode.get(code);
  if (rule === undefined) throw new Error(`There is no rule for problems of the code ${code}`);
  return rule;
}
