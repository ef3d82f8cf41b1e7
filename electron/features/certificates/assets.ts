/** What drawing needs beside the snapshot: the fonts, and the college's pictures by their hash. */
import type { CertificateSnapshot } from '../../../shared/features/certificates/certificates.snapshot.ts';
import type { ReadDb } from '../../db/read.ts';
import { fontPath } from '../../host/assets.ts';
import type { PaperAssets } from './draw/draw.ts';
import { loadPaperFonts, type PaperFonts } from './draw/fonts.ts';

/** Both weights, parsed once a process. */
export function paperFonts(): PaperFonts {
  return loadPaperFonts({ regular: fontPath('regular'), bold: fontPath('bold') });
}

/** Fonts and the pictures the snapshots name; a picture taken out of use since is still found. */
export function assetsFor(db: ReadDb, snapshots: readonly CertificateSnapshot[]): PaperAssets {
  const hashes = new Set(
    snapshots.flatMap(({ college, enterprises }) => [
      college.sealHash,
      college.logoHash,
      ...enterprises.map(({ sealHash }) => sealHash),
    ]),
  );
  const images = new Map<string, Uint8Array>();
  for (const hash of hashes) {
    if (hash === null) continue;
    const found = db.get<{ bytes: Uint8Array }>('SELECT bytes FROM picture WHERE sha256 = ? LIMIT 1', [hash]);
    if (found !== undefined) images.set(hash, found.bytes);
  }
  return { fonts: paperFonts(), images };
}
