import { one } from './dom.ts';
import { tendEmbeds } from './embeds.ts';
import { hideBrokenPictures, tendForms, tidyAddress } from './forms.ts';
import { showHelp } from './help.ts';
import { searchWhileTyping } from './instant.ts';
import { listenToKeys } from './keyboard.ts';
import { listenToNews } from './live.ts';
import { answerMarks, readWhatIsOpen } from './marks.ts';
import { tendMenus } from './menus.ts';
import { tendSharing } from './share.ts';
import { noteStorySeen } from './story.ts';
import { keepTime } from './times.ts';

// Every page is complete without this; here it becomes more comfortable.
keepTime();
hideBrokenPictures();
tidyAddress();
answerMarks();
readWhatIsOpen();
noteStorySeen();
tendForms();
tendMenus();
tendEmbeds();
tendSharing();
searchWhileTyping();
listenToKeys();
one('[data-help]')?.addEventListener('click', showHelp);
if (one('[data-unread]')) listenToNews();
