import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import iframeResizer from 'iframe-resizer/js/iframeResizer';
import { useEffect, useRef, useState } from 'react';
import type { SiteModule } from '../../contract';
import { navigate } from '../router';
import { useSite } from '../site';
import { AppDialog } from './app-dialog';
import { FrameHost } from './frame-host';
import type { ModalOptions, Surroundings } from './surroundings';

/** What Forge's own page grants a frame; the policy of the frame's origin repeats it. */
const SANDBOX =
  'allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';
/** After this long without a word from the bridge the frame is taken to be broken. */
const PATIENCE_MS = 15_000;

type Props = {
  module: SiteModule;
  /** Address of the entry to show: the module's own or that of its edit mode. */
  src: string;
  /** The module's context as the product gives it: `{type, issue, project …}`. */
  extension: Record<string, unknown>;
  onSubmit?: (payload: unknown) => boolean | Promise<boolean>;
  onClose?: (payload: unknown) => boolean;
  onRefresh?: () => boolean;
};

/** Shows a module of the app: its page in a frame of another origin, with the bridge between. Another extension mounts it anew. */
export const AppFrame = (props: Props) => {
  const { config } = useSite();
  return <MountedFrame key={JSON.stringify([props.src, props.extension, config.user.accountId])} {...props} />;
};

const MountedFrame = ({ module, src, extension, onSubmit, onClose, onRefresh }: Props) => {
  const { config, colorMode, showFlag, closeFlag } = useSite();
  const iframe = useRef<HTMLIFrameElement>(null);
  const frame = useRef<FrameHost | null>(null);
  const [state, setState] = useState<'loading' | 'connected' | 'silent'>('loading');
  const [dialog, setDialog] = useState<ModalOptions | null>(null);
  const theme = config.themes[colorMode];

  useEffect(() => {
    const element = iframe.current;
    if (!element) return;
    const around: Surroundings = {
      ...{ config, showFlag, closeFlag },
      onConnected: () => setState('connected'),
      openModal: setDialog,
      navigate: goTo,
      ...(onSubmit ? { submit: onSubmit } : {}),
      ...(onClose ? { close: onClose } : {}),
      ...(onRefresh ? { refresh: onRefresh } : {}),
    };
    const host = new FrameHost(element, module, extension, around, theme);
    frame.current = host;
    const [resizable] = iframeResizer(
      { checkOrigin: [new URL(src).origin], heightCalculationMethod: 'bodyScroll', minHeight: 40 },
      element,
    );
    element.src = src;
    const patience = setTimeout(() => setState((now) => (now === 'loading' ? 'silent' : now)), PATIENCE_MS);
    return () => {
      clearTimeout(patience);
      resizable?.iFrameResizer?.removeListeners();
      host.close();
    };
    // Mounted once: whatever would change the frame changes the key of this component.
  }, []);

  useEffect(() => frame.current?.setTheme(theme), [theme]);

  return (
    <div className="app-frame" data-state={state}>
      {state === 'loading' && <Spinner label={`Loading ${module.title}`} />}
      {state === 'silent' && (
        <SectionMessage appearance="error" title="The app did not load">
          <p>Its page at {src} does not answer. Was it built (npm run build)?</p>
        </SectionMessage>
      )}
      <iframe ref={iframe} title={module.title} sandbox={SANDBOX} allow="clipboard-write; fullscreen" data-module={module.key} />
      {dialog && <AppDialog module={module} extension={extension} options={dialog} src={src} onClosed={() => setDialog(null)} />}
    </div>
  );
};

const goTo = (address: string, newTab: boolean): void => {
  const url = new URL(address, window.location.origin);
  if (newTab) window.open(url.href, '_blank', 'noopener');
  else if (url.origin === window.location.origin) navigate(`${url.pathname}${url.search}${url.hash}`);
  else window.location.assign(url.href);
};
