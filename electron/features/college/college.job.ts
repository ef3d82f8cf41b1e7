// Takes an uploaded picture in after a look at its content; the name of the file decides nothing.
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import type { collegeApi } from '../../../shared/features/college/college.api.ts';
import { PICTURE_LIMIT, type PictureFacts, pictureFacts } from '../../../shared/features/college/picture.rules.ts';
import { AppError, ruleError } from '../../db/appError.ts';
import type { Jobs } from '../../host/context.ts';
import { usePicture } from './college.write.ts';

export const collegeJobs: Jobs<typeof collegeApi> = {
  setPicture: async (ctx, { use, token }) => {
    const file = ctx.files.find(token);
    if (!file) throw new AppError('notFound', 'error.notFound', { what: '@table.picture' });
    const bytes = readLimited(file.path, file.name);
    const facts = checked(bytes, file.name);
    const id = await ctx.write((c) => {
      c.tell(`college.didPicture.${use}`);
      return usePicture(c.db, use, facts, bytes);
    });
    return { id, width: facts.width, height: facts.height };
  },
};

/** The size is asked before anything is read. */
function readLimited(path: string, name: string): Uint8Array {
  const handle = openSync(path, 'r');
  try {
    const { size } = fstatSync(handle);
    if (size > PICTURE_LIMIT.bytes) throw ruleError('college.pictureTooBig', { name, size: Math.ceil(size / 1024) });
    return readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}

function checked(bytes: Uint8Array, name: string): PictureFacts {
  const facts = pictureFacts(bytes);
  if (!facts) throw ruleError('college.pictureType', { name });
  const { width, height } = facts;
  if (width * height > PICTURE_LIMIT.pixels) throw ruleError('college.picturePixels', { name, width, height });
  return facts;
}
