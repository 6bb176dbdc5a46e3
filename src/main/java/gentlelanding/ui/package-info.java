/** What every page shares: layout, words, headers, notices and the pages for when something went wrong. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package gentlelanding.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
