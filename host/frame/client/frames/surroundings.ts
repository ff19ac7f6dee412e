import type { SiteConfig } from '../../contract';

export type FlagOptions = {
  id: string;
  title?: string;
  description?: string;
  type?: string;
  actions?: { text: string; onClick: () => unknown }[];
  isAutoDismiss?: boolean;
};

export type ModalOptions = {
  resource: string | null;
  context: Record<string, unknown>;
  onClose: (payload?: unknown) => unknown;
  title?: string;
  closeOnEscape?: boolean;
};

/** What a frame may do to the page around it. A page that leaves out submit, close or refresh cannot be submitted, closed, refreshed. */
export type Surroundings = {
  config: SiteConfig;
  onConnected: () => void;
  showFlag: (flag: FlagOptions) => void;
  closeFlag: (id: string) => void;
  openModal: (options: ModalOptions) => void;
  navigate: (address: string, newTab: boolean) => void;
  submit?: (payload: unknown) => boolean | Promise<boolean>;
  close?: (payload: unknown) => boolean;
  refresh?: () => boolean;
};
