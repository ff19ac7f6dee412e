import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const SURFACES = ['issue-panel', 'issue-context', 'gadget', 'project-page', 'settings-page', 'project-settings'];
const page = (name: string) => fileURLToPath(new URL(`./${name}.html`, import.meta.url));

/**
 * One build, one HTML entry a surface, shared chunks. Forge serves a resource below a path prefix (hence `base`), and its content
 * security policy forbids inline scripts (hence no module preload polyfill, which would be one).
 */
export default defineConfig({
  base: './',
  plugins: [react()],
  build: {
    outDir: 'build',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: {
      input: Object.fromEntries(SURFACES.map((name) => [name, page(name)])),
    },
  },
  resolve: {
    alias: { '@atlaskit/feature-gate-js-client/feature-gates': fileURLToPath(new URL('./shared/feature-gates.ts', import.meta.url)) },
  },
  // Atlaskit asks for feature flags in process.env, which no browser has.
  define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
});
