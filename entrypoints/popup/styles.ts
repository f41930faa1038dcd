import '../../components/tokens.css';
import '../../components/control.css';
import '../../components/help.css';
import '../../components/details.css';
import '../../components/help-desk.css';
import '../../components/site/site.css';
import '../../components/watch-list.css';
import './popup.css';
