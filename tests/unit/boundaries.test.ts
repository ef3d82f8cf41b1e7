// The rooms may import what their rules say: the project as it stands keeps them, and planted violations are caught.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkFile, importsOf, violations } from '../../build/boundaries.mjs';
import { filesIn, read } from '../../build/sources.mjs';

test('no import of the project crosses a boundary', () => {
  expect(violations()).toEqual([]);
});

test('every package that is imported stands in package.json', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(`${import.meta.dirname}/../../package.json`, 'utf8'),
  );
  // pdfjs-dist brings the canvas it draws on in Node.
  const known = new Set([...Object.keys(dependencies), ...Object.keys(devDependencies), '@napi-rs/canvas']);
  const files = ['shared', 'electron', 'renderer', 'tests', 'build'].flatMap((room) => filesIn(room));
  const unknown = files.flatMap((file) =>
    importsOf(file, read(file))
      .map(({ target }) => /^(@[^/]+\/)?[^/:]+/.exec(target)?.[0] ?? target)
      .filter(
        (name) => !/^(node|build|electron|renderer|shared|tests)$/.test(name) && !known.has(name) && name !== '..',
      )
      .map((name) => `${file} ${name}`),
  );
  expect(unknown).toEqual([]);
});

describe('a planted import is caught', () => {
  const planted: [file: string, source: string][] = [
    ['shared/features/mentors/mentors.rules.ts', "import { readFileSync } from 'node:fs';"],
    ['shared/features/mentors/mentors.rules.ts', "import { app } from 'electron';"],
    ['shared/features/mentors/mentors.rules.ts', "import type { Row } from '../../../electron/db/read.ts';"],
    ['shared/features/mentors/mentors.rules.ts', "import React from 'react';"],
    ['electron/db/read.ts', "import Database from 'better-sqlite3';"],
    ['electron/db/open.ts', "import { mentors } from '../features/mentors/mentors.handlers.ts';"],
    ['electron/features/mentors/mentors.sql.ts', "import Database from 'better-sqlite3';"],
    ['electron/features/mentors/mentors.handlers.ts', "import { x } from '../rotations/rotations.handlers.ts';"],
    ['electron/features/mentors/mentors.handlers.ts', "export { x } from '../rotations/rotations.job.ts';"],
    ['electron/features/mentors/mentors.handlers.ts', "const x = await import('../rotations/rotations.handlers.ts');"],
    ['electron/features/mentors/mentors.handlers.ts', "type X = import('../rotations/rotations.handlers.ts').X;"],
    ['electron/features/mentors/mentors.handlers.ts', "const x = require('electron');"],
    ['electron/features/mentors/mentors.handlers.ts', "import { dialog } from 'electron';"],
    ['electron/features/mentors/mentors.handlers.ts', "import { dispatcher } from '../../host/dispatch.ts';"],
    ['electron/host/dispatch.ts', "import { ipcMain } from 'electron';"],
    ['electron/host/dispatch.ts', "import { serve } from '../loopback/serve.ts';"],
    ['electron/shell/window.ts', "import { mentors } from '../features/mentors/mentors.sql.ts';"],
    ['electron/shell/window.ts', "import { connect } from '../db/open.ts';"],
    ['electron/loopback/serve.ts', "import { app } from 'electron';"],
    ['electron/main.ts', "import { openHost } from './host/host.ts';"],
    ['electron/preload.ts', "import fs from 'node:fs';"],
    ['renderer/ui/table/DataTable.tsx', "import { call } from '../../api/call.ts';"],
    ['renderer/ui/table/DataTable.tsx', "import { MentorsPage } from '../../features/mentors/MentorsPage.tsx';"],
    ['renderer/ui/table/DataTable.tsx', "import { mentor } from '../../../shared/features/mentors/mentors.schema.ts';"],
    ['renderer/ui/table/DataTable.tsx', "import dayjs from 'dayjs';"],
    ['renderer/api/call.ts', "import { Section } from '../ui/panel/Section.tsx';"],
    ['renderer/features/mentors/MentorsPage.tsx', "import { openHost } from '../../../electron/host/host.ts';"],
    ['renderer/features/mentors/MentorsPage.tsx', "import { StayRow } from '../rotations/StayRow.tsx';"],
    ['renderer/features/mentors/MentorsPage.tsx', "import dayjs from 'dayjs';"],
    ['renderer/app/routes.tsx', "import dayjs from 'dayjs';"],
    ['renderer/app/routes.tsx', "import { openHost } from '../../electron/host/host.ts';"],
    ['electron/elsewhere/new.ts', "import { z } from 'zod';"],
  ];
  test.each(planted)('%s: %s', (file, source) => {
    expect(checkFile(file, source)).toHaveLength(1);
  });
});

describe('what a room may do is not caught', () => {
  const fine: [file: string, source: string][] = [
    ['electron/features/mentors/mentors.handlers.ts', "import { postOf } from '../enterprises/enterprises.sql.ts';"],
    ['electron/features/mentors/mentors.write.ts', "import { addPost } from '../enterprises/enterprises.write.ts';"],
    ['electron/db/open.ts', "import Database from 'better-sqlite3';"],
    ['renderer/features/mentors/MentorsPage.tsx', "import { Card } from '../rotations/rotations.public.tsx';"],
    ['renderer/app/providers.tsx', "import 'dayjs/locale/zh-cn';"],
    ['renderer/ui/table/DataTable.tsx', "import './table.css';"],
    ['electron/shell/window.ts', "import { app } from 'electron';"],
  ];
  test.each(fine)('%s: %s', (file, source) => {
    expect(checkFile(file, source)).toEqual([]);
  });
});

describe('a rule reads neither clock nor chance', () => {
  test.each(['new Date()', 'Date.now()', 'Date()', 'Math.random()', 'crypto.randomUUID()'])('%s', (source) => {
    expect(checkFile('shared/features/mentors/mentors.rules.ts', `export const x = ${source};`)).toHaveLength(1);
  });

  test('a date that is passed in is no clock', () => {
    expect(checkFile('shared/features/mentors/mentors.rules.ts', 'export const x = new Date(2026, 0);')).toEqual([]);
  });
});
