import { i18n } from '#i18n';
import { ASSESSMENTS, type Assessment } from '../lib/annotations/model';
import type { FileWords } from '../lib/exchange/file-words';
import type { ReportWords } from '../lib/exchange/html-report';
import type { FieldKey } from '../lib/exchange/markdown-sample';
import type { TemplateError, TemplateTrouble } from '../lib/exchange/template-error';
import { SOURCE_KINDS } from '../lib/reading/types';
import { assessmentWord, kindWord } from './words';

/** Whence's own words in files, in the reader's language. */
export function fileWords(): FileWords {
  const kinds = [...SOURCE_KINDS, 'claim' as const].map((kind) => [kind, kindWord(kind)]);
  const assessments = ASSESSMENTS.map((each): [Assessment, string] => [each, assessmentWord(each)]);
  return {
    kinds: Object.fromEntries(kinds) as FileWords['kinds'],
    assessments: Object.fromEntries(assessments) as FileWords['assessments'],
    dismissed: i18n.t('library.report.dismissed'),
  };
}

/**
 * Those of a report.
 * @param title what the view shows, in its own words
 */
export function reportWords(title: string, annotations: number, pages: number): ReportWords {
  return {
    ...fileWords(),
    language: i18n.language,
    direction: i18n.direction,
    title,
    summary: i18n.t('library.report.summary', [annotations, pages]),
    contents: i18n.t('library.report.contents'),
    sources: i18n.t('library.report.sources'),
    wholePage: i18n.t('library.report.wholePage'),
  };
}

/** What a field of a template holds. */
export const fieldWord = (key: FieldKey): string => i18n.t(`library.report.field.${key}`);

/** Why a template is not taken, with its line. */
export function templateWord({
  trouble,
  line,
  what,
}: Pick<TemplateError, 'trouble' | 'line' | 'what'>): string {
  const at = String(line);
  const sentences: Record<TemplateTrouble, () => string> = {
    'unknown-field': () => i18n.t('library.report.template.unknownField', [at, what]),
    'unknown-filter': () => i18n.t('library.report.template.unknownFilter', [at, what]),
    'unknown-tag': () => i18n.t('library.report.template.unknownTag', [at, what]),
    syntax: () => i18n.t('library.report.template.syntax', [at, what]),
    'too-long': () => i18n.t('library.report.template.tooLong'),
    'too-much': () => i18n.t('library.report.template.tooMuch', [at]),
    'too-slow': () => i18n.t('library.report.template.tooSlow', [at]),
  };
  return sentences[trouble]();
}
