import { Command } from 'commander';
import { settings, withDataOption } from '../workplace.ts';

export const serveCommand = (): Command =>
  withDataOption(new Command('serve'))
    .description('Run the site and keep its feeds fresh.')
    .option('--host <address>', 'address to listen on (or DATELINE_HOST)')
    .option('--port <number>', 'port to listen on (or DATELINE_PORT)')
    .action(async (options: { host?: string; port?: string; data?: string }) => {
      const { serve } = await import('../serve/serve.ts');
      await serve(settings(options));
    });
