import Button from '@atlaskit/button/new';
import { useEffect, useId, useRef } from 'react';
import type { SiteModule } from '../../contract';
import { useSite } from '../site';
import { AppFrame } from './app-frame';
import type { ModalOptions } from './surroundings';

type Props = { module: SiteModule; extension: Record<string, unknown>; options: ModalOptions; src: string; onClosed: () => void };

/** A dialog that the app opened: another frame of the app, whose context carries what the opener handed over. */
export const AppDialog = ({ module, extension, options, src, onClosed }: Props) => {
  const { config } = useSite();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const address = options.resource === null ? src : config.resources[options.resource];
  const close = (payload?: unknown): boolean => {
    void options.onClose(payload);
    onClosed();
    return true;
  };
  return (
    <dialog
      ref={dialog}
      className="app-dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        if (options.closeOnEscape !== false) close();
      }}
    >
      <header>
        <h2 id={titleId}>{options.title || module.title}</h2>
        <Button appearance="subtle" onClick={() => close()}>
          Close
        </Button>
      </header>
      {address === undefined ? (
        <p role="alert">The app has no page called {options.resource}.</p>
      ) : (
        <AppFrame module={module} src={address} extension={{ ...extension, modal: options.context }} onClose={close} />
      )}
    </dialog>
  );
};
