// Files in and out by token; no path ever crosses.
import { AppError } from './AppError.ts';

export type UploadedFile = { token: string; name: string; size: number };

/** Bytes; the host takes no more. */
export const largestUpload = 64 * 1024 * 1024;

/** Gives a file to the host. Throws an AppError when the host does not take it. */
export async function uploadFile(file: File): Promise<UploadedFile> {
  const response = await fetch(`/files?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file }).catch(
    () => null,
  );
  if (response?.status === 507)
    throw new AppError({ code: 'diskFull', key: 'tabular.diskFull', params: { name: file.name } });
  if (!response?.ok) throw new AppError({ code: 'invalid', key: 'app.uploadFailed', params: { name: file.name } });
  return (await response.json()) as UploadedFile;
}

/** The address under which a file of the host can be read, for a viewer. */
export function fileUrl(token: string): string {
  return `/files/${encodeURIComponent(token)}`;
}

/** Hands a file of the host to the user: the browser's download, in Electron the system dialog. */
export function downloadFile(token: string, name = ''): void {
  const link = document.createElement('a');
  link.href = fileUrl(token);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}
