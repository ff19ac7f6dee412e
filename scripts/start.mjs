// `npm start`: installs what is missing, then runs the demo. Plain Node, because it runs before there are dependencies.
process.argv.splice(2, 0, 'scripts/start.ts');
await import('./run.mjs');
