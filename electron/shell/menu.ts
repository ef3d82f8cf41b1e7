// The application menu: none on Windows and Linux, where the page's own bar is the menu; on macOS the one that copy and paste need.
import { Menu, type MenuItemConstructorOptions } from 'electron';

export function setMenu(platform: NodeJS.Platform, packaged: boolean): void {
  if (platform !== 'darwin') return Menu.setApplicationMenu(null);
  const roles: MenuItemConstructorOptions[] = [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }];
  if (!packaged) roles.push({ role: 'viewMenu' });
  Menu.setApplicationMenu(Menu.buildFromTemplate(roles));
}
