// Reads an uploaded notice so that it can be looked at before it is loaded.
import { readFileSync, statSync } from 'node:fs';
import type { calendarApi } from '../../../shared/features/calendar/calendar.api.ts';
import { NOTICE_LIMIT, readNotice } from '../../../shared/features/calendar/notice.read.ts';
import { AppError, ruleError } from '../../db/appError.ts';
import type { Jobs } from '../../host/context.ts';

export const calendarJobs: Jobs<typeof calendarApi> = {
  readNotice: (ctx, { token }) => {
    const file = ctx.files.find(token);
    if (!file) throw new AppError('notFound', 'error.notFound', { what: '@table.calendarNotice' });
    if (statSync(file.path).size > NOTICE_LIMIT) throw ruleError('calendar.read.tooBig', { name: file.name });
    return readNotice(textOf(readFileSync(file.path)));
  },
};

/** UTF-8, and GB18030 where it is not: calendars saved by older programs. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
