import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { ColorMode, SiteConfig } from '../contract';
import { ask, type Answer } from './answer';
import { listenToSite } from './frames/open-frames';
import type { FlagOptions } from './frames/surroundings';

export type Site = {
  config: SiteConfig;
  colorMode: ColorMode;
  setColorMode: (mode: ColorMode) => void;
  flags: readonly FlagOptions[];
  showFlag: (flag: FlagOptions) => void;
  closeFlag: (id: string) => void;
  signIn: (accountId: string) => Promise<void>;
  /** Takes over what the site answered to a change of its own state (user, clock). */
  adopt: (answer: Answer<SiteConfig>) => void;
};

const COLOR_MODE_KEY = 'site-color-mode';
const SiteContext = createContext<Site | null>(null);

/** The site as the pages see it. Throws outside of SiteProvider. */
export const useSite = (): Site => {
  const site = useContext(SiteContext);
  if (!site) throw new Error('useSite needs a SiteProvider around it.');
  return site;
};

const storedMode = (): ColorMode => (localStorage.getItem(COLOR_MODE_KEY) === 'dark' ? 'dark' : 'light');

/** Reads the site's configuration and keeps what all pages share: user, theme, flags. */
export const SiteProvider = ({ children }: { children: ReactNode }) => {
  const [config, setConfig] = useState<SiteConfig | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [colorMode, setColorMode] = useState<ColorMode>(storedMode);
  const [flags, setFlags] = useState<readonly FlagOptions[]>([]);

  const adopt = useCallback((answer: Answer<SiteConfig>) => {
    if (answer.ok) setConfig(answer.value);
    else setProblem(answer.message);
  }, []);

  useEffect(() => {
    void ask<SiteConfig>('GET', '/_host/config').then(adopt);
    return listenToSite();
  }, [adopt]);

  useEffect(() => {
    if (!config) return;
    for (const [name, value] of Object.entries(config.themes[colorMode].attributes)) document.documentElement.setAttribute(name, value);
    localStorage.setItem(COLOR_MODE_KEY, colorMode);
  }, [config, colorMode]);

  const closeFlag = useCallback((id: string) => setFlags((shown) => shown.filter((flag) => flag.id !== id)), []);
  const showFlag = useCallback((flag: FlagOptions) => setFlags((shown) => [...shown.filter(({ id }) => id !== flag.id), flag]), []);
  const signIn = useCallback(async (accountId: string) => adopt(await ask<SiteConfig>('POST', '/_host/session', { accountId })), [adopt]);

  const site = useMemo(
    () => (config ? { config, colorMode, setColorMode, flags, showFlag, closeFlag, signIn, adopt } : null),
    [config, colorMode, flags, showFlag, closeFlag, signIn, adopt],
  );
  if (problem !== null && !config) return <p role="alert">{problem}</p>;
  if (!site) return <p>Loading the site …</p>;
  return <SiteContext.Provider value={site}>{children}</SiteContext.Provider>;
};
