import { error } from '@sveltejs/kit';
import { positiveInteger } from '#lib/listing.ts';
import type { RequestHandler } from './$types';

/** Drawn by an `<img>` only; anything else that could be made of foreign bytes is forbidden by the headers. */
const pictureType = /^image\/(?:png|gif|jpeg|webp|avif|bmp|svg\+xml|x-icon|vnd\.microsoft\.icon)$/;

export const GET: RequestHandler = async ({ params, request, locals: { edition } }) => {
  const feedId = positiveInteger(params.feedId);
  const icon = feedId === undefined ? undefined : await edition.icons.get(feedId);
  if (!icon || !pictureType.test(icon.type)) error(404, 'This feed has no icon.');
  const etag = /^(?:W\/)?"/.test(icon.etag) ? icon.etag : `"${icon.etag}"`;
  const headers = {
    etag,
    'cache-control': 'private, max-age=86400',
    'content-type': icon.type,
    'content-security-policy': "default-src 'none'; form-action 'none'; sandbox",
    ...(icon.type === 'image/svg+xml' ? { 'content-disposition': 'attachment; filename="icon.svg"' } : {}),
  };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(Uint8Array.from(icon.bytes), { headers });
};
