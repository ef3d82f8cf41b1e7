// Where a live store may lie: on a drive of this computer that nothing syncs and nobody pulls out. Answers for three systems.
import { describe, expect, test } from 'vitest';
import { dataFolder } from '../../electron/host/dataFolder.ts';
import { type Probe, refuseRiskyPlace, riskOf } from '../../electron/host/placePolicy.ts';

function probe(over: Partial<Probe>): Probe {
  return {
    platform: 'win32',
    env: { SystemDrive: 'C:' },
    home: 'C:\\Users\\zhang',
    realPath: (folder) => folder,
    exists: () => false,
    mounts: () => '',
    driveType: () => 3,
    canBePulled: () => false,
    ...over,
  };
}
const GOOD = 'C:\\Users\\张老师\\AppData\\Roaming\\Jiangxin';

describe('on Windows', () => {
  test.each([GOOD, '\\\\?\\C:\\Data\\Jiangxin', 'D:\\匠心', 'C:\\OneDriveBackupTool\\x', 'C:\\我的网盘资料\\Jiangxin'])(
    '%s is good',
    (folder) => expect(riskOf(folder, probe({}))).toBeNull(),
  );

  test.each(['\\\\server\\share\\Jiangxin', '//server/share', '\\\\?\\UNC\\server\\share', '\\\\.\\unc\\server\\x'])(
    '%s is a share',
    (folder) => expect(riskOf(folder, probe({}))).toBe('onShare'),
  );

  test('a mapped drive is where it leads to', () => {
    expect(riskOf('Z:\\Jiangxin', probe({ realPath: () => '\\\\server\\home\\Jiangxin' }))).toBe('onShare');
    expect(riskOf('Z:\\Jiangxin', probe({ driveType: () => 4 }))).toBe('onShare');
  });

  test('a USB stick is found by asking for its drive, the drive of Windows is not asked for', () => {
    const asked: string[] = [];
    const answer = (drive: string) => asked.push(drive) + 1;
    expect(riskOf('e:\\Jiangxin', probe({ driveType: answer }))).toBe('onRemovable');
    expect(riskOf(GOOD, probe({ driveType: answer }))).toBeNull();
    expect(riskOf('E:\\Jiangxin', probe({ driveType: () => null }))).toBeNull();
    expect(asked).toEqual(['E:']);
  });

  test.each([
    'C:\\Users\\a\\OneDrive\\Jiangxin',
    'C:\\Users\\a\\OneDrive - 某某职业学院\\文档\\Jiangxin',
    'C:\\Users\\a\\Dropbox (School)\\Jiangxin',
    'D:\\WPS云盘\\Jiangxin',
    'D:\\WPSDrive\\12345\\WPS云盘\\x',
    'D:\\坚果云\\Jiangxin',
    'C:\\Users\\a\\Nutstore\\1\\我的坚果云',
    'C:\\Users\\a\\iCloudDrive\\x',
    'D:\\BaiduSyncdisk\\x',
  ])('%s is synced', (folder) => expect(riskOf(folder, probe({}))).toBe('inSyncFolder'));

  test('a folder of another name is synced when the system or a mark in it says so', () => {
    const env = { SystemDrive: 'C:', OneDriveCommercial: 'D:\\学校资料\\' };
    expect(riskOf('d:\\学校资料\\匠心', probe({ env }))).toBe('inSyncFolder');
    const exists = (file: string) => file === 'D:\\资料\\.stfolder';
    expect(riskOf('D:\\资料\\匠心', probe({ exists }))).toBe('inSyncFolder');
    expect(riskOf('D:\\资料2\\匠心', probe({ env, exists }))).toBeNull();
    expect(riskOf('D:\\匠心', probe({ realPath: () => 'C:\\Users\\a\\Dropbox\\匠心' }))).toBe('inSyncFolder');
  });
});

describe('on Linux', () => {
  const mounts = () =>
    [
      '27 1 254:0 / / rw,relatime - ext4 /dev/vda rw',
      '40 27 0:50 / /home/share rw shared:7 - nfs4 server:/home rw',
      '41 27 0:51 / /mnt/with\\040space rw - cifs //server/x rw',
      '42 27 8:17 / /media/usb rw - vfat /dev/sdb1 rw',
      '43 27 8:1 / /data rw - xfs /dev/sda1 rw',
      '44 27 0:60 / /run/user/1000/x rw - fuse.sshfs you@server: rw',
    ].join('\n');
  const linux = probe({ platform: 'linux', env: {}, mounts, canBePulled: (device) => device === '8:17' });
  test.each([
    ['/home/a/.config/Jiangxin', null],
    ['/home/shared/Jiangxin', null],
    ['/data/Jiangxin', null],
    ['/home/share', 'onShare'],
    ['/home/share/a/Jiangxin', 'onShare'],
    ['/mnt/with space/Jiangxin', 'onShare'],
    ['/run/user/1000/x/y', 'onShare'],
    ['/media/usb/Jiangxin', 'onRemovable'],
    ['/home/a/Nextcloud/Jiangxin', 'inSyncFolder'],
  ])('%s: %s', (folder, risk) => expect(riskOf(folder, linux)).toBe(risk));
});

describe('on macOS', () => {
  const mounts = () =>
    '/dev/disk3s1 on / (apfs, local)\n//a@server/home on /Volumes/home (smbfs, nodev)\n/dev/disk4s1 on /Volumes/USB (1) (msdos, local)';
  const mac = probe({ platform: 'darwin', env: {}, mounts });
  test.each([
    ['/Users/a/Library/Application Support/Jiangxin', null],
    ['/Users/a/Library/Mobile Documents/com~apple~CloudDocs/Jiangxin', 'inSyncFolder'],
    ['/Users/a/Library/CloudStorage/OneDrive-x/Jiangxin', 'inSyncFolder'],
    ['/Volumes/home/Jiangxin', 'onShare'],
    ['/Volumes/USB (1)/Jiangxin', 'onRemovable'],
  ])('%s: %s', (folder, risk) => expect(riskOf(folder, mac)).toBe(risk));
});

test('the refusal names the folder; this computer’s own temporary folder is good', () => {
  expect(() => refuseRiskyPlace('\\\\server\\x', probe({}))).toThrow('startup.onShare');
  expect(() => refuseRiskyPlace(process.cwd())).not.toThrow();
});

test('roaming profiles on a server do not take the store there', () => {
  const around = (APPDATA: string) => ({
    platform: 'win32' as const,
    env: { APPDATA, LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' },
    home: 'C:\\Users\\a',
  });
  expect(dataFolder({}, around('\\\\server\\profiles\\a'))).toContain('C:\\Users\\a\\AppData\\Local');
  expect(dataFolder({}, around('C:\\Users\\a\\AppData\\Roaming'))).toContain('Roaming');
});
