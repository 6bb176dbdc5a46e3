package gentlelanding.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

/** Keeps nothing for the next page: it would lie in the session's table, and looking for it would read the session. */
@Component("flashMapManager")
class NoFlash implements FlashMapManager {

    @Override
    public @Nullable FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void saveOutputFlashMap(FlashMap flash, HttpServletRequest request, HttpServletResponse response) {
        if (!flash.isEmpty()) {
            throw new IllegalStateException("Nothing is kept for the next page; name a Notice instead");
        }
    }
}
