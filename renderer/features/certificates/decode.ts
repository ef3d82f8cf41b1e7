/** Finds the code on a certificate's PDF or picture, in the page: the file is not needed anywhere else. */
import jsQR from 'jsqr';
import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

/** A picture with more pixels than this is made smaller first: phones take far more than a code needs. */
const MOST_PIXELS = 4_000_000;
const MOST_PAGES = 5;

/** The text of the first code found, or null. Throws when the file is neither a picture nor a PDF. */
export async function codeInFile(file: File): Promise<string | null> {
  const head = new TextDecoder('latin1').decode(await file.slice(0, 5).arrayBuffer());
  return head === '%PDF-' ? codeInPdf(new Uint8Array(await file.arrayBuffer())) : codeInPicture(file);
}

async function codeInPicture(file: File): Promise<string | null> {
  const picture = await createImageBitmap(file);
  const shrink = Math.min(1, Math.sqrt(MOST_PIXELS / (picture.width * picture.height)));
  const [width, height] = [Math.round(picture.width * shrink), Math.round(picture.height * shrink)];
  const context = canvasOf(width, height);
  context.drawImage(picture, 0, 0, width, height);
  picture.close();
  return read(context);
}

async function codeInPdf(data: Uint8Array): Promise<string | null> {
  GlobalWorkerOptions.workerSrc = workerUrl;
  const task = getDocument({ data, isEvalSupported: false });
  try {
    const pdf = await task.promise;
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number += 1) {
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale: 2 });
      const context = canvasOf(Math.ceil(viewport.width), Math.ceil(viewport.height));
      await page.render({ canvas: context.canvas, viewport }).promise;
      const text = read(context);
      if (text !== null) return text;
    }
    return null;
  } finally {
    await task.destroy();
  }
}

function canvasOf(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  return context;
}

function read(context: CanvasRenderingContext2D): string | null {
  const { width, height } = context.canvas;
  const { data } = context.getImageData(0, 0, width, height);
  return jsQR(data, width, height)?.data ?? null;
}
