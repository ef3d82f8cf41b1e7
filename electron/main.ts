// The entry of the desktop program. Not awaited here: Electron is not ready before this module has been evaluated.
import { launch } from './shell/launch.ts';

void launch(import.meta.dirname);
