/** The paper of an apprentice as a PDF to show: as issued, or as it would be issued today. */
import { useEffect, useState } from 'react';
import type { GateRow } from '../../../shared/features/certificates/certificates.schema.ts';
import { type AppError, asAppError } from '../../api/AppError.ts';
import { call } from '../../api/client.ts';
import { fileUrl } from '../../api/files.ts';

export type Paper = { url: string | null; withoutEnglish: readonly string[]; error: AppError | null };

const none: Paper = { url: null, withoutEnglish: [], error: null };
/** Walking through the list quickly draws only where one stays. */
const REST_MS = 150;

/** Draws again when the row's data change; an older paper never replaces a newer one. */
export function usePaper(row: GateRow | undefined): Paper {
  const [paper, setPaper] = useState<Paper>(none);
  const enrolmentId = row === undefined || row.reasons.length > 0 ? null : row.enrolmentId;
  const certificateId = row?.certificate?.id ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed row is drawn again
  useEffect(() => {
    setPaper(none);
    if (enrolmentId === null) return;
    let gone = false;
    const timer = setTimeout(() => {
      draw(enrolmentId, certificateId).then(
        (drawn) => gone || setPaper(drawn),
        (error: unknown) => gone || setPaper({ ...none, error: asAppError(error) }),
      );
    }, REST_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [row, enrolmentId, certificateId]);
  return paper;
}

async function draw(enrolmentId: string, certificateId: string | null): Promise<Paper> {
  if (certificateId !== null) {
    const { token } = await call('certificates.render', { id: certificateId }, crypto.randomUUID());
    return { ...none, url: fileUrl(token) };
  }
  const { token, withoutEnglish } = await call('certificates.preview', { enrolmentId }, crypto.randomUUID());
  return { ...none, url: fileUrl(token), withoutEnglish };
}
