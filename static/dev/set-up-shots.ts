import type { Page } from 'playwright-core';

/** What to take a picture of: a case of a page, at a place within it, after something was done there. */
export type SetUpShot = {
  page: string;
  case: string;
  width: number;
  at?: string;
  name?: string;
  act?: (page: Page) => Promise<void>;
  open?: boolean;
};

/** By keyboard's means, as radio buttons lie hidden under their labels. */
const press = async (page: Page, testId: string) => page.getByTestId(testId).first().dispatchEvent('click');
/** Opens what is shut and named so. */
const unfold = async (page: Page, testId: string) => page.locator(`[data-testid=${testId}] > summary`).click();
/** Changes something, so that there is something to save. */
const edit = async (page: Page) => {
  await unfold(page, 'kind-incident');
  await page.getByLabel('Handed to second line stands for').selectOption('escalated');
  await page.waitForTimeout(1200);
};
const pick = async (page: Page, row: string, typed: string) => {
  await page.locator(`[data-id=${row}] [data-testid=edit-part]`).click();
  await page.locator('.picker__input').fill(typed);
  await page.waitForTimeout(300);
};

const STEPS = ['discover', 'map', 'scope'];
const page = 'settings-page';

export const SET_UP_SHOTS: readonly SetUpShot[] = [
  ...STEPS.flatMap((at) => [360, 760, 1080].map((width) => ({ page, case: 'set-up', width, at }))),
  ...STEPS.flatMap((at) => ['set-up-large', 'set-up-empty'].map((name) => ({ page, case: name, width: 1080, at }))),
  ...['set-up-forbidden', 'set-up-on', 'set-up-changed'].map((name) => ({ page, case: name, width: 1080, at: 'discover' })),
  { page, case: 'set-up-measuring', width: 1080, at: 'discover' },
  { page, case: 'set-up-busy', width: 1080, at: 'discover' },
  { page, case: 'set-up', width: 1080, at: 'discover', name: 'read-again', act: (at) => press(at, 'read-again') },
  { page, case: 'set-up', width: 360, at: 'discover', name: 'read-again', act: (at) => press(at, 'read-again') },
  { page, case: 'set-up', width: 1080, at: 'map', name: 'kind', act: (at) => unfold(at, 'kind-incident') },
  { page, case: 'set-up', width: 360, at: 'map', name: 'kind', act: (at) => unfold(at, 'kind-incident') },
  { page, case: 'set-up-large', width: 1080, at: 'map', name: 'kind', act: (at) => unfold(at, 'kind-problem') },
  {
    ...{ page, case: 'set-up', width: 1080, at: 'map', name: 'source' },
    act: async (at) => {
      await unfold(at, 'kind-incident');
      await at.getByLabel('Change projects of Incident, source 1').click();
      await at.locator('.picker__input').fill('e');
      await at.waitForTimeout(300);
    },
  },
  ...[360, 1080].flatMap((width): SetUpShot[] => [
    { page, case: 'set-up', width, at: 'map', name: 'fields', open: true, act: (at) => press(at, 'map-fields') },
    { page, case: 'set-up', width, at: 'map', name: 'links', open: true, act: (at) => press(at, 'map-links') },
  ]),
  {
    ...{ page, case: 'set-up', width: 1080, at: 'map', name: 'field-picked' },
    act: async (at) => {
      await press(at, 'map-fields');
      await unfold(at, 'field-group-mapped');
      await pick(at, 'impact', 'i');
    },
  },
  { page, case: 'set-up-large', width: 1080, at: 'map', name: 'fields', act: (at) => press(at, 'map-fields') },
  { page, case: 'set-up', width: 1080, at: 'map', name: 'doubts', act: (at) => press(at, 'doubts-only') },
  { page, case: 'set-up-unsaved', width: 1080, at: 'map', name: 'edited', act: edit },
  { page, case: 'set-up-saving', width: 1080, at: 'map', name: 'edited', act: edit },
  { page, case: 'set-up-problems', width: 1080, at: 'map', name: 'edited', act: edit },
  {
    ...{ page, case: 'set-up-problems', width: 1080, at: 'map', name: 'fields' },
    act: async (at) => {
      await edit(at);
      await press(at, 'map-fields');
      await unfold(at, 'field-group-mapped');
    },
  },
  ...[360, 1080].map((width): SetUpShot => ({
    ...{ page, case: 'set-up-conflict', width, at: 'map', name: 'conflict' },
    act: async (at) => {
      await press(at, 'map-fields');
      await unfold(at, 'field-group-mapped');
      await pick(at, 'impact', 'urg');
      await at.keyboard.press('Enter');
      await at.waitForTimeout(1200);
    },
  })),
  {
    ...{ page, case: 'set-up', width: 1080, at: 'scope', name: 'filled' },
    act: async (at) => {
      await at.getByLabel('Leave out Service desk').click();
      await press(at, 'leave-out-confirm');
      await at.getByLabel('Test bench').uncheck();
      await press(at, 'start-day');
      await at.getByTestId('start-date').fill('2031-02-03');
    },
  },
  ...[360, 1080].flatMap((width): SetUpShot[] => [
    { page: 'project-settings', case: 'project', width },
    {
      ...{ page: 'project-settings', case: 'project', width, name: 'saved' },
      act: async (at) => {
        await at.getByLabel('Neu stands for').selectOption('waiting');
        await at.getByTestId('project-why').fill('New workflow');
        await press(at, 'project-save');
      },
    },
  ]),
  {
    ...{ page: 'project-settings', case: 'project-overtaken', width: 1080, name: 'saved' },
    act: async (at) => {
      await at.getByTestId('kind-of-type').first().selectOption('change');
      await at.getByTestId('project-why').fill('New workflow');
      await press(at, 'project-save');
    },
  },
  {
    ...{ page: 'project-settings', case: 'project-refused', width: 1080, name: 'saved' },
    act: async (at) => {
      await at.getByLabel('Neu stands for').selectOption('waiting');
      await press(at, 'project-save');
      await at.getByTestId('project-why').fill('New workflow');
      await press(at, 'project-save');
    },
  },
  ...['project-none', 'project-forbidden', 'project-not-set-up', 'loading'].map((name) => ({
    page: 'project-settings',
    case: name,
    width: 1080,
  })),
];
