import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, defineConfig, type Plugin } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const outDir = at('../build');

/** The bridge must be one classic script, which runs before any module of the frame: a build of its own beside the pages. */
const bridge: Plugin = {
  name: 'bridge',
  closeBundle: async () => {
    await build({
      configFile: false,
      logLevel: 'warn',
      build: {
        outDir,
        emptyOutDir: false,
        lib: { entry: at('../bridge/bridge.ts'), formats: ['iife'], name: 'bridge', fileName: () => 'bridge.js' },
      },
    });
  },
};

/** The Jira-like pages, and the script that gives the app's frames their bridge. */
export default defineConfig({
  root: at('.'),
  base: '/',
  plugins: [react(), bridge],
  build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 3000 },
  define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
});
