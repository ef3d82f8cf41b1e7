// Joins the texts of all features: one import and one line a feature.
import { access } from './access.ts';
import { accountsPage } from './accountsPage.ts';
import { activity } from './activity.ts';
import { agreements } from './agreements.ts';
import { app } from './app.ts';
import { apprentices } from './apprentices.ts';
import { backups } from './backups.ts';
import { calendar } from './calendar.ts';
import { certificatePaper } from './certificatePaper.ts';
import { certificates } from './certificates.ts';
import { college } from './college.ts';
import { columns } from './columns.ts';
import { enterprises } from './enterprises.ts';
import { entry } from './entry.ts';
import { errors } from './errors.ts';
import { evaluations } from './evaluations.ts';
import { mentors } from './mentors.ts';
import { privacy } from './privacy.ts';
import { privacyColumns } from './privacyColumns.ts';
import { privacyDataMap } from './privacyDataMap.ts';
import { privacyPaper } from './privacyPaper.ts';
import { programmes } from './programmes.ts';
import { programmesPage } from './programmesPage.ts';
import { reports } from './reports.ts';
import { rosterImport } from './rosterImport.ts';
import { rosterImportPage } from './rosterImportPage.ts';
import { rotations } from './rotations.ts';
import { rotationsBoard } from './rotationsBoard.ts';
import { startup } from './startup.ts';
import { tabular } from './tabular.ts';
import { ui } from './ui.ts';
import { values } from './values.ts';

export const catalogue = {
  ...access,
  ...accountsPage,
  ...entry,
  ...ui,
  ...app,
  ...errors,
  ...startup,
  ...reports,
  ...activity,
  ...backups,
  ...calendar,
  ...college,
  ...columns,
  ...privacy,
  ...privacyColumns,
  ...privacyDataMap,
  ...privacyPaper,
  ...programmes,
  ...programmesPage,
  ...rosterImport,
  ...rosterImportPage,
  ...rotations,
  ...rotationsBoard,
  ...tabular,
  ...values,
  ...agreements,
  ...apprentices,
  ...enterprises,
  ...evaluations,
  ...mentors,
  ...certificatePaper,
  ...certificates,
};

/** The key of any visible text. */
export type MessageKey = keyof typeof catalogue;

/** Values put into a text. A string `@some.key` is itself a key and is translated first (see translate.ts). */
export type MessageParams = Readonly<Record<string, string | number>>;

/** A text that crosses the process boundary: the key and its values, never the words. */
export type Message = { readonly key: MessageKey; readonly params: MessageParams };
