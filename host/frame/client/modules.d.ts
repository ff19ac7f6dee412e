declare module 'iframe-resizer/js/iframeResizer' {
  type Options = { checkOrigin: string[]; heightCalculationMethod: string; minHeight?: number };
  type Resizable = HTMLIFrameElement & { iFrameResizer?: { removeListeners(): void } };
  const iframeResizer: (options: Options, target: HTMLIFrameElement) => Resizable[];
  export default iframeResizer;
}
