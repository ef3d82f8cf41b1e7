// `npm run dist`: builds, writes the notices and packs the installer of this platform; further arguments go to electron-builder (`--win`, `--dir`).
import { buildIfStale } from './build.mjs';
import { writeNotices } from './notices.mjs';
import { run, tool } from './run.mjs';

const built = await buildIfStale();
if (!built.ok) {
  console.error(built.output);
  process.exit(1);
}
writeNotices();
const { ok } = await run([tool.electronBuilder, '--publish', 'never', ...process.argv.slice(2)], { show: true });
if (!ok) {
  console.error(
    '没有打包成功：打包要下载 Electron 和安装器工具（可设 ELECTRON_MIRROR、ELECTRON_BUILDER_BINARIES_MIRROR）· Packing failed: it downloads Electron and the installer tools (ELECTRON_MIRROR, ELECTRON_BUILDER_BINARIES_MIRROR name mirrors)',
  );
}
process.exitCode = ok ? 0 : 1;
