import { describe, expect, test } from 'vitest';
import { isSamePicture, pictureKey } from './picture-key.ts';

const site = 'https://img.example.org';

describe('isSamePicture', () => {
  test.each([
    ['/2026/05/river-1024x683.jpg', '/2026/05/river.jpg'],
    ['/2026/05/river-scaled.jpg', '/2026/05/river-768x512.webp'],
    ['/2026/05/river-e1547572132906.jpg', '/2026/05/river.jpg?w=600'],
    ['/river_600x.jpg', '/river_compact_1200x630.jpg'.replace('_compact', '')],
    ['/river@2x.png', '/river.png'],
    ['/img/river-38f5579b.jpg', '/img/river-70db515a.jpg'],
    ['/_processed_/a/b/csm_river_view_01b6d3e4f5.jpg', '/_processed_/c/d/csm_river_view_9a8b7c6d5e.jpg'],
    ['/a/20260521_river04.jpg_2024461655.jpg', '/a/20260521_river04.jpg_525981578.jpg'],
    ['/story/old-river/wide__1300x731', '/story/old-river/wide'],
    ['/?uuid=0ce01dba-e116&function=fit', '/?uuid=0ce01dba-e116&function=cover&width=600'],
    ['/cdn-cgi/image/width=1200/https://files.example.org/up/river-view.jpg', '/up/river-view.jpg'],
    ['/resize?url=https%3A%2F%2Ffiles.example.org%2Friver-view.jpg&w=300', '/river-view.jpg'],
    ['/fluss-fr%C3%BChling.jpg', '/fluss-frühling-300x200.jpg'],
    ['/2026/4f9a8c1b22.jpg', '/resize/800/4f9a8c1b22.webp'],
    ['/photo/新桥通车仪式-800x600.jpg', '/photo/新桥通车仪式.jpg'],
  ])('%s shows what %s shows', (one, other) => expect(isSamePicture(site + one, site + other)).toBe(true));

  test.each([
    ['/2026/IMG_0001.jpg', '/2026/IMG_0002.jpg'],
    ['/wp-content/uploads/2026/05/DSC_0518-scaled.jpg', '/wp-content/uploads/2026/05/DSC_0519-scaled.jpg'],
    ['/wp-content/uploads/2026/05/test-bike-7179.jpg', '/wp-content/uploads/2026/05/test-bike-7008.jpg'],
    ['/harbour+at+dawn+%282+of+172%29.jpg', '/harbour+at+dawn+%283+of+172%29.jpg'],
    ['/harbour-20260521.jpg', '/harbour-20260522.jpg'],
    ['/2026/05/1.jpg', '/2026/06/1.jpg'],
    ['/harbour/wide', '/river/wide'],
    ['/river-1.jpg', '/river-2.jpg'],
    ['/6963bb7e17ea9eac1d90a9e52001260b-1200-80.jpg', '/497db447c60bc5e34fc71626c6cc8b94-1200-80.jpg'],
    ['/?uuid=0ce01dba-e116', '/?uuid=1ce01dba-e116'],
    ['/staticmap?markers=53.1,7.1&size=400x300', '/staticmap?markers=53.2,7.2&size=400x300'],
    ['/thumb.php?bild=red_1997.jpg&size=250', '/thumb.php?bild=red_1998.jpg&size=250'],
    ['/a.jpg', '/b.jpg'],
    ['', ''],
  ])('%s is another picture than %s', (one, other) => expect(isSamePicture(one && site + one, other && site + other)).toBe(false));

  test.each(['data:image/png;base64,AAAA', 'nonsense', `${site}/`, `${site}/1.jpg`])('nothing is known of %s', (url) => expect(pictureKey(url)).toBeUndefined());
});
