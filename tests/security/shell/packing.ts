// What the packing configuration says about the binary, and what one look into the packed binary shows.

/** All that @electron/fuses can set; the ninth, wasmTrapHandlers, stands as Electron ships it (on). */
const FUSES: Record<string, string> = {
  runAsNode: 'false',
  enableCookieEncryption: 'true',
  enableNodeOptionsEnvironmentVariable: 'false',
  enableNodeCliInspectArguments: 'false',
  enableEmbeddedAsarIntegrityValidation: 'true',
  onlyLoadAppFromAsar: 'true',
  loadBrowserProcessSpecificV8Snapshot: 'false',
  grantFileProtocolExtraPrivileges: 'false',
};

export function packingFindings(yaml: string): string[] {
  const lines = yaml.split('\n').filter((line) => !/^\s*#/.test(line));
  const at = lines.indexOf('electronFuses:');
  const block = lines.slice(
    at + 1,
    lines.findIndex((line, i) => i > at && /^\S/.test(line)),
  );
  const set = Object.fromEntries(block.map((line) => line.trim().split(/:\s*/)));
  const found = [...new Set([...Object.keys(FUSES), ...Object.keys(set)])]
    .filter((name) => set[name] !== FUSES[name])
    .map((name) => `fuse ${name} is ${set[name]}`);
  if (at < 0) found.push('no fuses');
  if (!lines.includes('asar: true')) found.push('no archive');
  if (lines.some((line) => /disableAsarIntegrity:\s*true/.test(line))) found.push('the archive is not checked');
  if (!yaml.includes("- '**/*.node'")) found.push('native files in the archive');
  return found;
}
